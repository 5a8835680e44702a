package io.dunlin.disposition;

import io.dunlin.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_architecture_rules_hold() {
    return ArchitectureRules.of("io.dunlin.disposition");
  }
}
