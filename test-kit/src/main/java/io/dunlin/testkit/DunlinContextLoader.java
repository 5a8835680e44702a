package io.dunlin.testkit;

import module java.base;

import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives a service's context the properties of what the test runs it on, before its own
 * configuration is read.
 */
class DunlinContextLoader extends SpringBootContextLoader {

  @Override
  protected String[] getInlinedProperties(MergedContextConfiguration config) {
    Map<String, String> wired = new LinkedHashMap<>();
    DunlinTest test = annotationOf(config.getTestClass());
    wired.put("spring.config.name", test.value());
    wired.put("dunlin.due-work.poll", "off");
    for (DunlinTest.Need need : test.needs()) {
      wired.putAll(properties(need, test.value()));
    }
    List<String> properties = new ArrayList<>();
    wired.forEach((key, value) -> properties.add(key + "=" + value));
    properties.addAll(List.of(super.getInlinedProperties(config)));
    return properties.toArray(String[]::new);
  }

  private static DunlinTest annotationOf(Class<?> testClass) {
    return Objects.requireNonNull(
        AnnotatedElementUtils.findMergedAnnotation(testClass, DunlinTest.class),
        () -> testClass + " is not a @DunlinTest");
  }

  private static Map<String, String> properties(DunlinTest.Need need, String service) {
    return switch (need) {
      case POSTGRES -> TestPostgres.fresh(service).properties();
      case KAFKA -> TestKafka.properties();
      case MAIL -> TestMail.properties();
      case TOKENS -> TestTokens.properties();
    };
  }
}
