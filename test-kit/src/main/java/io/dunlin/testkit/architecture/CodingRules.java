package io.dunlin.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import module java.base;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** Coding rules that hold for every class. */
final class CodingRules {

  private static final List<String> INJECTING =
      List.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Value",
          "jakarta.inject.Inject",
          "jakarta.annotation.Resource");

  private CodingRules() {}

  static ArchRule nobodyAsksTheWallClock(Architecture architecture) {
    return noClasses()
        .that(
            architecture
                .inProduction()
                .and(not(resideInAPackage(architecture.packages("kit.clock")))))
        .should(UnwantedCalls.toTheWallClock())
        .as("time comes from a clock: no now() without one");
  }

  static ArchRule nobodyBlocks(Architecture architecture) {
    DescribedPredicate<JavaClass> edges =
        architecture
            .listeners()
            .or(Architecture.wiring())
            .or(
                resideInAnyPackage(
                    architecture.packages("kit.database"),
                    architecture.packages("kit.intake"),
                    architecture.packages("kit.outbox"),
                    architecture.packages("kit.due")));
    return noClasses()
        .that(architecture.inProduction().and(not(edges)))
        .should(UnwantedCalls.thatBlockOrSubscribe())
        .as("nobody blocks or subscribes, except at a listener's edge and in wiring");
  }

  static ArchRule transactionsBeginInOnePlace(Architecture architecture) {
    return noClasses()
        .that(
            architecture
                .inProduction()
                .and(not(resideInAPackage(architecture.packages("kit.database")))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.transaction.reactive.TransactionalOperator")
        .orShould()
        .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
        .as("transactions begin in kit.database, where no caller can cancel them");
  }

  static ArchRule everyPackageIsNullMarked(Architecture architecture) {
    return classes()
        .that()
        .resideInAPackage(architecture.root() + "..")
        .should()
        .beAssignableTo(
            DescribedPredicate.describe(
                "what lives in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
        .as("every package is @NullMarked");
  }

  static ArchRule packagesAreFeatures(Architecture architecture) {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..impl..",
            "..helper..",
            "..helpers..",
            "..misc..",
            "..dto..",
            "..mapper..",
            "..model..",
            "..service..")
        .as("packages are features: no util, common, impl, dto in " + architecture.root());
  }

  static ArchRule nothingIsInjectedIntoFields(Architecture architecture) {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(architecture.root() + "..")
        .should()
        .beAnnotatedWith(
            DescribedPredicate.describe(
                "an injecting annotation",
                annotation -> INJECTING.contains(annotation.getRawType().getName())))
        .as("dependencies come through the constructor, not into fields");
  }

  static ArchRule moneyIsNeverAFloat(Architecture architecture) {
    DescribedPredicate<JavaClass> floats =
        DescribedPredicate.describe(
            "binary fractions",
            type ->
                List.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));
    return fields()
        .that()
        .areDeclaredInClassesThat(
            resideInAPackage(architecture.packages("events")).or(architecture.rules()))
        .should()
        .notHaveRawType(floats)
        .as("money is never a binary fraction: no float or double in events and rules");
  }

  static ArchRule moneyIsNeverCalculatedInFloats(Architecture architecture) {
    return noClasses()
        .that(resideInAPackage(architecture.packages("events")).or(architecture.rules()))
        .should(UnwantedCalls.thatTurnMoneyIntoFloats())
        .as("money is never calculated in binary fractions");
  }
}
