package io.dunlin.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The four kinds of class and who may use whom: rule, use case, store, door. */
final class Kinds {

  private Kinds() {}

  /** The calendar of business days and the rules for what comes in are shared by the services. */
  static ArchRule rulesArePure(House house) {
    DescribedPredicate<JavaClass> pure =
        resideInAnyPackage(
                "java..",
                "org.jspecify..",
                house.room("events"),
                house.room("kit.calendar"),
                house.room("kit.contactpolicy"),
                house.room("kit.input"))
            .or(house.rules());
    return classes()
        .that(house.rules())
        .should()
        .onlyDependOnClassesThat(onceUnpacked(pure))
        .as("rules use only Java, events and other rules (annotate what is not a rule)")
        .allowEmptyShould(true);
  }

  static ArchRule onlyDoorsCallUseCases(House house) {
    return noClasses()
        .that(house.inAFeature().and(not(house.doors())).and(not(House.wiring())))
        .should(Uses.ofOtherClasses(house.useCases()))
        .as("only doors call use cases")
        .allowEmptyShould(true);
  }

  static ArchRule nobodyCallsADoor(House house) {
    DescribedPredicate<JavaClass> onlyADoor = house.doors().and(not(house.useCases()));
    return noClasses()
        .that(house.inAFeature().and(not(house.doors())).and(not(House.wiring())))
        .should(Uses.ofOtherClasses(onlyADoor))
        .as("rules, use cases and stores know no door")
        .allowEmptyShould(true);
  }

  static ArchRule onlyStoresSpeakSql(House house) {
    return noClasses()
        .that(house.inAFeature().and(not(House.stores())).and(not(House.wiring())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.r2dbc..", "io.r2dbc..", "java.sql..")
        .as("only stores speak SQL")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> onceUnpacked(DescribedPredicate<JavaClass> wanted) {
    return DescribedPredicate.describe(
        wanted.getDescription(),
        type ->
            type.getBaseComponentType().isPrimitive() || wanted.test(type.getBaseComponentType()));
  }
}
