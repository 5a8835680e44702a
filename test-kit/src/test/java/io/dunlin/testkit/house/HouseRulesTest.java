package io.dunlin.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each house rule catches its violator, and nobody else. */
class HouseRulesTest {

  private static final String ROOT = "io.dunlin.testkit.violators";
  private static final Pattern FIRST_CLASS = Pattern.compile("<" + ROOT + "\\.([\\w.-]+)");
  private static final House CROOKED = new House(ROOT);
  private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(ROOT);

  static Stream<Arguments> rules_and_their_violators() {
    return Stream.of(
        arguments(Boundaries.eventsLeanOnNobody(CROOKED), Set.of("events.LeansOnTheKit")),
        arguments(Boundaries.theKitKnowsNoService(CROOKED), Set.of("kit.KnowsAService")),
        arguments(Boundaries.noServiceImportsAnother(CROOKED), Set.of("dunning.ImportsAccount")),
        arguments(Boundaries.nobodyReachesUpward(CROOKED), Set.of("account.LooksUpward")),
        arguments(Kinds.rulesArePure(CROOKED), Set.of("account.crooked.RuleThatWaits")),
        arguments(
            Kinds.onlyDoorsCallUseCases(CROOKED),
            Set.of("account.crooked.CrookedStore", "account.crooked.UseCaseOnUseCase")),
        arguments(Kinds.nobodyCallsADoor(CROOKED), Set.of("account.crooked.UseCaseBehindADoor")),
        arguments(Kinds.onlyStoresSpeakSql(CROOKED), Set.of("account.crooked.UseCaseWithSql")),
        arguments(
            Habits.nobodyAsksTheWallClock(CROOKED), Set.of("account.crooked.AsksTheWallClock")),
        arguments(Habits.nobodyBlocks(CROOKED), Set.of("account.crooked.BlocksInTheMiddle")),
        arguments(
            Habits.transactionsBeginInOnePlace(CROOKED),
            Set.of("account.crooked.BeginsATransaction")),
        arguments(Habits.everyPackageIsNullMarked(CROOKED), Set.of("account.unmarked.Unmarked")),
        arguments(
            Habits.packagesAreFeatures(CROOKED),
            Set.of("account.util.Useful", "account.util.package-info")),
        arguments(
            Habits.nothingIsInjectedIntoFields(CROOKED),
            Set.of("account.crooked.InjectsIntoAField")),
        arguments(
            Habits.moneyIsNeverAFloat(CROOKED),
            Set.of("events.FloatingAmount", "account.crooked.FloatingRule")),
        arguments(
            Habits.moneyIsNeverReckonedInFloats(CROOKED), Set.of("account.crooked.FloatingRule")));
  }

  @ParameterizedTest
  @MethodSource("rules_and_their_violators")
  void a_rule_catches_its_violators_and_nobody_else(ArchRule rule, Set<String> violators) {
    List<String> complaints = rule.evaluate(VIOLATORS).getFailureReport().getDetails();

    assertThat(complaints.stream().map(HouseRulesTest::offender).collect(Collectors.toSet()))
        .isEqualTo(violators);
  }

  @Test
  void every_rule_has_a_violator() {
    assertThat(rules_and_their_violators().map(row -> row.get()[0].toString()))
        .containsExactlyElementsOf(HouseRules.of(CROOKED).stream().map(Object::toString).toList());
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
