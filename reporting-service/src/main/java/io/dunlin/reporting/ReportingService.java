package io.dunlin.reporting;

import io.dunlin.kit.DunlinService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps every event and tells what they amount to. */
@DunlinService
@ConfigurationPropertiesScan
public class ReportingService {

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "reporting-service");
    SpringApplication.run(ReportingService.class, args);
  }
}
