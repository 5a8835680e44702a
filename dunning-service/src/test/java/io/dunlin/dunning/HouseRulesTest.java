package io.dunlin.dunning;

import io.dunlin.testkit.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  @TestFactory
  Stream<DynamicTest> the_house_rules_hold() {
    return HouseRules.of("io.dunlin.dunning");
  }
}
