package io.dunlin.kit;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.Ordered;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Brings the kit into a context by {@code @Import}. It comes after the context's own beans, so that
 * these win, and before Spring Boot's auto-configuration, so that the kit wins over that.
 */
public final class ServiceKit implements DeferredImportSelector, Ordered {

  @Override
  public String[] selectImports(AnnotationMetadata importing) {
    return new String[] {Parts.class.getName()};
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 100;
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = ServiceKit.class,
      excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
  @ConfigurationPropertiesScan(basePackageClasses = ServiceKit.class)
  static class Parts {}
}
