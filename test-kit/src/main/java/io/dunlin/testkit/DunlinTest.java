package io.dunlin.testkit;

import module java.base;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a whole service on a free port, wired to a fresh database, Kafka, mail and an issuer of
 * tokens. Due work is not polled: a test triggers it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@Import(ReadAnswers.class)
@ContextConfiguration(loader = DunlinContextLoader.class)
public @interface DunlinTest {

  /** The service's configuration name, for example {@code account-service}. */
  String value();

  /** What the service is wired to. */
  Need[] needs() default {Need.POSTGRES, Need.KAFKA, Need.MAIL, Need.TOKENS};

  @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
  Class<?>[] classes() default {};

  /** Further properties; they win over those that are wired in. */
  @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
  String[] properties() default {};

  /** What a service may need around it. */
  enum Need {
    POSTGRES,
    KAFKA,
    MAIL,
    TOKENS
  }
}
