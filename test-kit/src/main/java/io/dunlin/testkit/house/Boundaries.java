package io.dunlin.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Imports point one way: services to service-kit to events. */
final class Boundaries {

  private Boundaries() {}

  static ArchRule eventsLeanOnNobody(House house) {
    return classes()
        .that()
        .resideInAPackage(house.room("events"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            house.room("events"),
            "java..",
            "org.jspecify..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "com.fasterxml.uuid..")
        .as("events lean on nobody: no Spring, no kit, no service")
        .allowEmptyShould(true);
  }

  static ArchRule theKitKnowsNoService(House house) {
    return noClasses()
        .that()
        .resideInAPackage(house.room("kit"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(house.services())
        .as("service-kit knows no service")
        .allowEmptyShould(true);
  }

  static ArchRule noServiceImportsAnother(House house) {
    return slices()
        .matching(house.root() + ".(*)..")
        .that(new OneSlicePerService(house))
        .should()
        .notDependOnEachOther()
        .as("no service imports another")
        .allowEmptyShould(true);
  }

  static ArchRule nobodyReachesUpward(House house) {
    return noClasses()
        .that()
        .resideInAnyPackage(house.services())
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                house.room("standalone"), house.room("acceptance"), house.room("bench")))
        .as("no service knows standalone, acceptance or bench")
        .allowEmptyShould(true);
  }
}
