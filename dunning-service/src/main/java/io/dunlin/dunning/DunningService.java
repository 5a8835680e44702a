package io.dunlin.dunning;

import io.dunlin.kit.DunlinService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that reminds, and that stops reminding. */
@DunlinService
@ConfigurationPropertiesScan
public class DunningService {

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "dunning-service");
    SpringApplication.run(DunningService.class, args);
  }
}
