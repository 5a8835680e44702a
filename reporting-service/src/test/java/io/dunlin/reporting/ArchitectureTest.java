package io.dunlin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.testkit.architecture.ArchitectureRules;
import io.dunlin.testkit.architecture.SourceRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_architecture_rules_hold() {
    return ArchitectureRules.of("io.dunlin.reporting");
  }

  @Test
  void the_sources_keep_to_their_rules() {
    SourceRules rules = SourceRules.of(Path.of(""));

    assertThat(rules.longFiles()).isEmpty();
    assertThat(rules.longMethods()).isEmpty();
    assertThat(rules.tablesWithSeveralWriters()).isEmpty();
    assertThat(rules.foreignReaders()).isEqualTo(rules.allowedReaders());
  }
}
