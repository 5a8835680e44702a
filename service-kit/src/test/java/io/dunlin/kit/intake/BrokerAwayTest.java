package io.dunlin.kit.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A broker that is not there costs no processor and fills no log. */
class BrokerAwayTest {

  private final Logger kafka = (Logger) LoggerFactory.getLogger("org.apache.kafka.clients");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void read_the_log_of_the_clients() {
    kafka.setLevel(Level.INFO);
    lines.start();
    kafka.addAppender(lines);
  }

  @AfterEach
  void leave_the_log_as_it_was() {
    kafka.detachAppender(lines);
    kafka.setLevel(null);
  }

  @Test
  void a_question_that_nobody_answers_is_asked_a_few_times_a_second() throws IOException {
    try (Admin admin = Admin.create(settings())) {
      var answer = admin.listTopics(new ListTopicsOptions().timeoutMs(4_000)).names();

      assertThatThrownBy(() -> answer.get(60, SECONDS)).isInstanceOf(ExecutionException.class);
    }
    assertThat(lines.list).hasSizeBetween(1, 150);
  }

  private static Map<String, Object> settings() throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    for (PropertySource<?> source :
        new YamlPropertySourceLoader().load("kit", new ClassPathResource("service-kit.yml"))) {
      environment.getPropertySources().addLast(source);
    }
    KafkaProperties properties =
        Binder.get(environment).bindOrCreate("spring.kafka", KafkaProperties.class);
    properties.setBootstrapServers(List.of("127.0.0.1:" + freePort()));
    return properties.buildAdminProperties();
  }

  /** Where nobody listens. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
