package io.dunlin.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each architecture rule catches its violator, and nobody else. */
class ArchitectureRulesTest {

  private static final String ROOT = "io.dunlin.testkit.violators";
  private static final Pattern FIRST_CLASS = Pattern.compile("<" + ROOT + "\\.([\\w.-]+)");
  private static final Architecture CROOKED = new Architecture(ROOT);
  private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(ROOT);

  static Stream<Arguments> rules_and_their_violators() {
    return Stream.of(
        arguments(BoundaryRules.eventsLeanOnNobody(CROOKED), Set.of("events.LeansOnTheKit")),
        arguments(BoundaryRules.theKitKnowsNoService(CROOKED), Set.of("kit.KnowsAService")),
        arguments(BoundaryRules.noServiceImportsAnother(CROOKED), Set.of("dunning.ImportsAccount")),
        arguments(BoundaryRules.nobodyReachesUpward(CROOKED), Set.of("account.LooksUpward")),
        arguments(StereotypeRules.rulesArePure(CROOKED), Set.of("account.crooked.RuleThatWaits")),
        arguments(
            StereotypeRules.onlyAdaptersCallUseCases(CROOKED),
            Set.of("account.crooked.CrookedStore", "account.crooked.UseCaseOnUseCase")),
        arguments(
            StereotypeRules.nobodyCallsAnAdapter(CROOKED),
            Set.of("account.crooked.UseCaseBehindADoor")),
        arguments(
            StereotypeRules.onlyStoresSpeakSql(CROOKED), Set.of("account.crooked.UseCaseWithSql")),
        arguments(
            StereotypeRules.storesDoNotPublish(CROOKED),
            Set.of("account.crooked.StoreThatPublishes")),
        arguments(
            StructureRules.packagesHaveNoCycles(CROOKED), Set.of("account.cycle.KnowsTheNext")),
        arguments(StructureRules.packagesAreSmall(CROOKED), Set.of("account.crowded.Crowded")),
        arguments(
            StructureRules.namesOfTypesAreUnique(CROOKED),
            Set.of("account.cycle.next.Twice", "account.cycle.Twice")),
        arguments(
            CodingRules.nobodyAsksTheWallClock(CROOKED),
            Set.of("account.crooked.AsksTheWallClock")),
        arguments(CodingRules.nobodyBlocks(CROOKED), Set.of("account.crooked.BlocksInTheMiddle")),
        arguments(
            CodingRules.transactionsBeginInOnePlace(CROOKED),
            Set.of("account.crooked.BeginsATransaction")),
        arguments(
            CodingRules.everyPackageIsNullMarked(CROOKED), Set.of("account.unmarked.Unmarked")),
        arguments(
            CodingRules.packagesAreFeatures(CROOKED),
            Set.of("account.util.Useful", "account.util.package-info")),
        arguments(
            CodingRules.nothingIsInjectedIntoFields(CROOKED),
            Set.of("account.crooked.InjectsIntoAField")),
        arguments(
            CodingRules.moneyIsNeverAFloat(CROOKED),
            Set.of("events.FloatingAmount", "account.crooked.FloatingRule")),
        arguments(
            CodingRules.moneyIsNeverCalculatedInFloats(CROOKED),
            Set.of("account.crooked.FloatingRule")));
  }

  @ParameterizedTest
  @MethodSource("rules_and_their_violators")
  void a_rule_catches_its_violators_and_nobody_else(ArchRule rule, Set<String> violators) {
    List<String> complaints = rule.evaluate(VIOLATORS).getFailureReport().getDetails();

    assertThat(complaints.stream().map(ArchitectureRulesTest::offender).collect(Collectors.toSet()))
        .isEqualTo(violators);
  }

  @Test
  void every_rule_has_a_violator() {
    assertThat(rules_and_their_violators().map(row -> row.get()[0].toString()))
        .containsExactlyElementsOf(
            ArchitectureRules.of(CROOKED).stream().map(Object::toString).toList());
  }

  private static String offender(String complaint) {
    Matcher first = FIRST_CLASS.matcher(complaint);
    assertThat(first.find()).as(complaint).isTrue();
    String member = first.group(1);
    return Stream.iterate(member, name -> name.substring(0, name.lastIndexOf('.')))
        .filter(name -> VIOLATORS.contain(ROOT + "." + name))
        .findFirst()
        .orElseThrow();
  }
}
