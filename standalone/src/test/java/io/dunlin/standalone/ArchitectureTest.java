package io.dunlin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.testkit.architecture.ArchitectureRules;
import io.dunlin.testkit.architecture.SourceRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_architecture_rules_hold() {
    return ArchitectureRules.of("io.dunlin.standalone");
  }

  /** The benchmarks and the test kit have no such test of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"", "../bench", "../test-kit"})
  void the_sources_keep_to_their_rules(String module) {
    SourceRules rules = SourceRules.of(Path.of(module));

    assertThat(rules.longFiles()).isEmpty();
    assertThat(rules.longMethods()).isEmpty();
  }
}
