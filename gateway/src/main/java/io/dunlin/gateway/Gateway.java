package io.dunlin.gateway;

import io.dunlin.kit.connection.ConnectionTimeouts;
import io.dunlin.kit.token.TokenDecoding;
import io.dunlin.kit.web.KeepReading;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Everything from outside comes through here; nothing is kept here. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({KeepReading.class, TokenDecoding.class, ConnectionTimeouts.class})
public class Gateway {

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "gateway");
    SpringApplication.run(Gateway.class, args);
  }
}
