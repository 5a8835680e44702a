package io.dunlin.reporting.ageing;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How ages are cut.
 *
 * @param ageingEdges the last day past due of each bucket but the oldest (M1)
 */
@Validated
@ConfigurationProperties("dunlin.reporting")
record AgeingSettings(@NotEmpty List<Integer> ageingEdges) {

  Buckets buckets() {
    return new Buckets(ageingEdges);
  }
}
