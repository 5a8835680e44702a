package io.dunlin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.env.Environment;

@DunlinTest(
    value = "small-service",
    classes = DunlinTestTest.SmallService.class,
    properties = "dunlin.due-work.poll=1s")
class DunlinTestTest {

  @Autowired Environment environment;

  @Test
  void a_service_reads_its_own_configuration_and_is_wired_to_what_it_needs() {
    assertThat(environment.getProperty("small.greeting")).isEqualTo("hello from small-service.yml");
    assertThat(environment.getProperty("spring.r2dbc.url")).contains("/small_service_");
    assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isNotBlank();
    assertThat(environment.getProperty("spring.mail.port")).isNotBlank();
    assertThat(environment.getProperty("dunlin.issuer.jwk-set-uri")).startsWith("http://");
  }

  @Test
  void a_test_may_say_otherwise() {
    assertThat(environment.getProperty("dunlin.due-work.poll")).isEqualTo("1s");
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class SmallService {}
}
