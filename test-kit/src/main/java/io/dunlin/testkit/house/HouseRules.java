package io.dunlin.testkit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The house rules as tests; each module has one test class that returns {@link #of} its package.
 */
public final class HouseRules {

  private static final House DUNLIN = new House("io.dunlin");

  private HouseRules() {}

  /** One test per rule, over the production classes of a package. */
  public static Stream<DynamicTest> of(String rootPackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("Nothing lives in " + rootPackage);
    }
    return of(DUNLIN).stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  static List<ArchRule> of(House house) {
    return List.of(
        Boundaries.eventsLeanOnNobody(house),
        Boundaries.theKitKnowsNoService(house),
        Boundaries.noServiceImportsAnother(house),
        Boundaries.nobodyReachesUpward(house),
        Kinds.rulesArePure(house),
        Kinds.onlyDoorsCallUseCases(house),
        Kinds.nobodyCallsADoor(house),
        Kinds.onlyStoresSpeakSql(house),
        Habits.nobodyAsksTheWallClock(house),
        Habits.nobodyBlocks(house),
        Habits.transactionsBeginInOnePlace(house),
        Habits.everyPackageIsNullMarked(house),
        Habits.packagesAreFeatures(house),
        Habits.nothingIsInjectedIntoFields(house),
        Habits.moneyIsNeverAFloat(house),
        Habits.moneyIsNeverReckonedInFloats(house));
  }
}
