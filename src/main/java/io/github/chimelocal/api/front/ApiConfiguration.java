package io.github.chimelocal.api.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.api.error.ContainerErrors;
import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.ErrorWriter;
import io.github.chimelocal.api.error.Errors;
import io.github.chimelocal.api.error.RequestIds;
import io.github.chimelocal.api.json.WireJson;
import io.github.chimelocal.api.json.WireJsonConverter;
import io.github.chimelocal.api.shape.AttendeeShape;
import io.github.chimelocal.api.shape.MeetingShape;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.clock.ServiceClock;
import io.github.chimelocal.config.ChimeProperties;
import io.github.chimelocal.json.AwsStructureRenderer;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.UuidGenerator;
import io.github.chimelocal.placement.MediaPlacementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.filter.CorsFilter;

/** Makes Tomcat and Spring MVC take and give what AWS takes and gives. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    WireJson wireJson() {
        return new WireJson();
    }

    /** Needs no expression language, since no message of a constraint has an expression. */
    @Bean
    static LocalValidatorFactoryBean constraints() {
        var constraints = new LocalValidatorFactoryBean();
        constraints.setMessageInterpolator(new ParameterMessageInterpolator());
        return constraints;
    }

    @Bean
    RequestIds requestIds(UuidGenerator uuidGenerator) {
        return new RequestIds(uuidGenerator);
    }

    @Bean
    ErrorWriter errorWriter(RequestIds requestIds, WireJson json) {
        return new ErrorWriter(requestIds, json);
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(RequestIds ids, ChimeProperties properties) {
        var log = new FilterRegistrationBean<>(new RequestLog(ids));
        log.setOrder(Ordered.HIGHEST_PRECEDENCE);
        log.setEnabled(properties.log().requests());
        return log;
    }

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(RequestIds ids, ErrorWriter errors, ChimeProperties properties) {
        var door = new FilterRegistrationBean<>(
                new FrontDoor(ids, errors, properties.http().maxBodyBytes()));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return door;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin(ErrorWriter errors, ChimeProperties properties) {
        var filter = new FilterRegistrationBean<>(
                CrossOrigin.filter(properties.cors().allowedOrigins(), errors));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setEnabled(!properties.cors().allowedOrigins().isEmpty());
        return filter;
    }

    @Bean
    WireJsonConverter wireJsonConverter(WireJson json) {
        return new WireJsonConverter(json);
    }

    @Bean
    AwsStructureRenderer awsStructureRenderer(MediaPlacementFactory placements, WireJson json) {
        return new AwsStructureRenderer() {
            @Override
            public String render(Meeting meeting) {
                return new String(json.write(MeetingShape.of(meeting, placements.of(meeting))), UTF_8);
            }

            @Override
            public String render(Attendee attendee) {
                return new String(json.write(AttendeeShape.of(attendee)), UTF_8);
            }
        };
    }

    @Bean
    Throttle throttle(ServiceClock serviceClock, ChimeProperties properties) {
        ChimeProperties.Throttling admitted = properties.throttling();
        return new Throttle(serviceClock, admitted.rate(), admitted.burst());
    }

    @Bean
    OperationCatalog catalog(ListableBeanFactory operations) {
        List<String> names = Stream.of(operations.getBeanDefinitionNames())
                .map(operations::getType)
                .filter(Objects::nonNull)
                .filter(ApiConfiguration::isOperation)
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        List<String> errors =
                ErrorShape.modelled().stream().map(ErrorShape::type).toList();
        var spellings = new HashMap<String, String>();
        ErrorShape.modelled().forEach(shape -> {
            spellings.put(shape.type(), shape.type());
            spellings.put(shape.type().replace("Exception", ""), shape.type());
            spellings.put(shape.code(), shape.type());
        });
        return new OperationCatalog(names, errors, spellings);
    }

    /** To ask all beans for the annotation would read those of each of them, which takes a twentieth of the start. */
    private static boolean isOperation(Class<?> type) {
        return WireJson.isOfAwsSide(type) && type.isAnnotationPresent(Errors.class);
    }

    /** An encoded slash belongs to a label, which is then refused as AWS refuses it; a TRACE is refused by Spring. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(ErrorWriter errors) {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> {
                connector.setAllowTrace(true);
                Asterisk.takeFrom(connector);
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            tomcat.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(ContainerErrors.class.getName());
                host.getPipeline().addValve(new ContainerErrors(errors));
            });
        };
    }

    /** A caller that waits for leave to send its body is refused before, if it is to be; each read is bounded as well. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies(ChimeProperties properties, Recorder recorder) {
        Duration timeout = properties.http().bodyTimeout();
        return tomcat -> {
            tomcat.addEngineValves(new BodyDeadline(timeout), new Witness(recorder));
            tomcat.addConnectorCustomizers(connector -> {
                var http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
                http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout(Math.toIntExact(timeout.toMillis()));
            });
        };
    }
}
