package io.github.chimelocal.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chimelocal.api.error.ErrorShape;
import io.github.chimelocal.api.error.OperationErrors;
import io.github.chimelocal.api.error.RequestIdProvider;
import io.github.chimelocal.api.json.AwsJsonCodec;
import io.github.chimelocal.api.model.AttendeeShape;
import io.github.chimelocal.api.model.MeetingShape;
import io.github.chimelocal.api.web.context.TenancyResolver;
import io.github.chimelocal.api.web.error.AwsErrorRenderer;
import io.github.chimelocal.api.web.filter.AccessLogFilter;
import io.github.chimelocal.api.web.filter.AwsCorsFilter;
import io.github.chimelocal.api.web.filter.AwsRequestFilter;
import io.github.chimelocal.api.web.tomcat.AwsTomcatCustomizer;
import io.github.chimelocal.api.web.tomcat.RequestJournalValve;
import io.github.chimelocal.api.web.tomcat.RequestJournalWriter;
import io.github.chimelocal.call.OperationCatalog;
import io.github.chimelocal.config.properties.ChimeProperties;
import io.github.chimelocal.journal.RequestJournal;
import io.github.chimelocal.json.AwsStructureRenderer;
import io.github.chimelocal.meeting.Attendee;
import io.github.chimelocal.meeting.Meeting;
import io.github.chimelocal.meeting.id.UuidGenerator;
import io.github.chimelocal.metrics.ApiCallStatistics;
import io.github.chimelocal.placement.MediaPlacementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Creates the valves and filters of the pipeline; what follows them is in {@link AwsWebMvcConfiguration}. */
@Configuration(proxyBeanMethods = false)
class AwsWebConfiguration {

    @Bean
    AwsJsonCodec awsJsonCodec() {
        return new AwsJsonCodec();
    }

    @Bean
    RequestIdProvider requestIdProvider(UuidGenerator uuidGenerator) {
        return new RequestIdProvider(uuidGenerator);
    }

    @Bean
    AwsErrorRenderer awsErrorRenderer(RequestIdProvider requestIds, AwsJsonCodec json) {
        return new AwsErrorRenderer(requestIds, json);
    }

    @Bean
    AwsTomcatCustomizer awsTomcatCustomizer(
            ChimeProperties properties,
            RequestJournal journal,
            ApiCallStatistics statistics,
            RequestIdProvider requestIds,
            AwsErrorRenderer errors) {
        var writer = new RequestJournalWriter(
                journal, statistics, requestIds, properties.journal().bodies());
        return new AwsTomcatCustomizer(
                properties.http().bodyTimeout(),
                new RequestJournalValve(new TenancyResolver(properties), writer),
                errors);
    }

    @Bean
    FilterRegistrationBean<AccessLogFilter> accessLogFilter(RequestIdProvider requestIds, ChimeProperties properties) {
        var filter = new FilterRegistrationBean<>(new AccessLogFilter(requestIds));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setEnabled(properties.log().requests());
        return filter;
    }

    @Bean
    FilterRegistrationBean<AwsCorsFilter> awsCorsFilter(AwsErrorRenderer errors, ChimeProperties properties) {
        List<String> allowedOrigins = properties.cors().allowedOrigins();
        var filter = new FilterRegistrationBean<>(new AwsCorsFilter(allowedOrigins, errors));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setEnabled(!allowedOrigins.isEmpty());
        return filter;
    }

    @Bean
    FilterRegistrationBean<AwsRequestFilter> awsRequestFilter(
            RequestIdProvider requestIds, AwsErrorRenderer errors, ChimeProperties properties) {
        var filter = new FilterRegistrationBean<>(
                new AwsRequestFilter(requestIds, errors, properties.http().maxBodyBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    AwsStructureRenderer awsStructureRenderer(MediaPlacementFactory placements, AwsJsonCodec json) {
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
    OperationCatalog operationCatalog(ListableBeanFactory beans) {
        List<String> operations = Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(Objects::nonNull)
                .filter(AwsWebConfiguration::isOperation)
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
        return new OperationCatalog(operations, errors, spellings);
    }

    /** To ask the bean factory for the annotation would read the annotations of all beans at each start. */
    private static boolean isOperation(Class<?> type) {
        return AwsJsonCodec.isOfAwsSide(type) && type.isAnnotationPresent(OperationErrors.class);
    }
}
