package io.dunlin.disposition;

import io.dunlin.kit.DunlinService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts disposition-service: interactions, dispositions and every work item. */
@DunlinService
@ConfigurationPropertiesScan
public class DispositionService {

  public static void main(String[] args) {
    new SpringApplicationBuilder(DispositionService.class)
        .properties("spring.config.name=disposition-service")
        .run(args);
  }
}
