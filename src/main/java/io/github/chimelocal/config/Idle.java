package io.github.chimelocal.config;

import java.util.Set;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * Spring's own parts that look at each bean and find nothing: methods annotated as listeners, and settings that are bound
 * to a bean after it was made. The tests see to it that there is neither. They are left out of the jar, where they would
 * take a tenth of each start.
 */
class Idle implements BeanRegistrationExcludeFilter {

    private static final Set<String> NAMES = Set.of(
            "org.springframework.context.event.internalEventListenerProcessor",
            "org.springframework.context.event.internalEventListenerFactory",
            "org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor");

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return NAMES.contains(bean.getBeanName());
    }
}
