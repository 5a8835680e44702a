package io.dunlin.testkit.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture rules as tests; each module has one test class that returns {@link #of} its
 * package.
 */
public final class ArchitectureRules {

  private static final Architecture DUNLIN = new Architecture("io.dunlin");

  private ArchitectureRules() {}

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
        .map(rule -> rule.allowEmptyShould(true))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  static List<ArchRule> of(Architecture architecture) {
    return List.of(
        BoundaryRules.eventsLeanOnNobody(architecture),
        BoundaryRules.theKitKnowsNoService(architecture),
        BoundaryRules.noServiceImportsAnother(architecture),
        BoundaryRules.nobodyReachesUpward(architecture),
        StereotypeRules.rulesArePure(architecture),
        StereotypeRules.onlyAdaptersCallUseCases(architecture),
        StereotypeRules.nobodyCallsAnAdapter(architecture),
        StereotypeRules.onlyStoresSpeakSql(architecture),
        StereotypeRules.storesDoNotPublish(architecture),
        StructureRules.packagesHaveNoCycles(architecture),
        StructureRules.packagesAreSmall(architecture),
        StructureRules.namesOfTypesAreUnique(architecture),
        CodingRules.nobodyAsksTheWallClock(architecture),
        CodingRules.nobodyBlocks(architecture),
        CodingRules.transactionsBeginInOnePlace(architecture),
        CodingRules.everyPackageIsNullMarked(architecture),
        CodingRules.packagesAreFeatures(architecture),
        CodingRules.nothingIsInjectedIntoFields(architecture),
        CodingRules.moneyIsNeverAFloat(architecture),
        CodingRules.moneyIsNeverCalculatedInFloats(architecture));
  }
}
