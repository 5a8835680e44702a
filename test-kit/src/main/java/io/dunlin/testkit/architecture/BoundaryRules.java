package io.dunlin.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Imports point one way: services to service-kit to events. */
final class BoundaryRules {

  private BoundaryRules() {}

  static ArchRule eventsLeanOnNobody(Architecture architecture) {
    return classes()
        .that()
        .resideInAPackage(architecture.packages("events"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            architecture.packages("events"),
            "java..",
            "org.jspecify..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "com.fasterxml.uuid..")
        .as("events lean on nobody: no Spring, no kit, no service");
  }

  static ArchRule theKitKnowsNoService(Architecture architecture) {
    return noClasses()
        .that()
        .resideInAPackage(architecture.packages("kit"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(architecture.services())
        .as("service-kit knows no service");
  }

  static ArchRule noServiceImportsAnother(Architecture architecture) {
    return slices()
        .matching(architecture.root() + ".(*)..")
        .that(
            DescribedPredicate.describe(
                "services", slice -> Architecture.SERVICES.contains(slice.getNamePart(1))))
        .should()
        .notDependOnEachOther()
        .as("no service imports another");
  }

  static ArchRule nobodyReachesUpward(Architecture architecture) {
    return noClasses()
        .that()
        .resideInAnyPackage(architecture.services())
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                architecture.packages("standalone"),
                architecture.packages("acceptance"),
                architecture.packages("bench")))
        .as("no service knows standalone, acceptance or bench");
  }
}
