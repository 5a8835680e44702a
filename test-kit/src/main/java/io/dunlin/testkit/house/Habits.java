package io.dunlin.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What nobody does here, whoever they are. */
final class Habits {

  private static final List<String> INJECTING =
      List.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Value",
          "jakarta.inject.Inject",
          "jakarta.annotation.Resource");

  private Habits() {}

  static ArchRule nobodyAsksTheWallClock(House house) {
    return noClasses()
        .that(house.inProduction().and(not(resideInAPackage(house.room("kit.clock")))))
        .should(Calls.toTheWallClock())
        .as("time comes from a clock: no now() without one")
        .allowEmptyShould(true);
  }

  static ArchRule nobodyBlocks(House house) {
    DescribedPredicate<JavaClass> edges =
        house
            .listeners()
            .or(House.wiring())
            .or(
                resideInAnyPackage(
                    house.room("kit.intake"), house.room("kit.outbox"), house.room("kit.due")));
    return noClasses()
        .that(house.inProduction().and(not(edges)))
        .should(Calls.thatBlockOrSubscribe())
        .as("nobody blocks or subscribes, except at a listener's edge and in wiring")
        .allowEmptyShould(true);
  }

  static ArchRule transactionsBeginInOnePlace(House house) {
    return noClasses()
        .that(house.inProduction().and(not(resideInAPackage(house.room("kit.database")))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.transaction.reactive.TransactionalOperator")
        .orShould()
        .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
        .as("transactions begin in kit.database, where no caller can cancel them")
        .allowEmptyShould(true);
  }

  static ArchRule everyPackageIsNullMarked(House house) {
    return classes()
        .that()
        .resideInAPackage(house.root() + "..")
        .should()
        .beAssignableTo(
            DescribedPredicate.describe(
                "what lives in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
        .as("every package is @NullMarked")
        .allowEmptyShould(true);
  }

  static ArchRule packagesAreFeatures(House house) {
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
        .as("packages are features: no util, common, impl, dto in " + house.root())
        .allowEmptyShould(true);
  }

  static ArchRule nothingIsInjectedIntoFields(House house) {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(house.root() + "..")
        .should()
        .beAnnotatedWith(
            DescribedPredicate.describe(
                "an injecting annotation",
                annotation -> INJECTING.contains(annotation.getRawType().getName())))
        .as("dependencies come through the constructor, not into fields")
        .allowEmptyShould(true);
  }

  static ArchRule moneyIsNeverAFloat(House house) {
    DescribedPredicate<JavaClass> floats =
        DescribedPredicate.describe(
            "binary fractions",
            type ->
                List.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));
    return fields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(house.room("events")).or(house.rules()))
        .should()
        .notHaveRawType(floats)
        .as("money is never a binary fraction: no float or double in events and rules")
        .allowEmptyShould(true);
  }

  static ArchRule moneyIsNeverReckonedInFloats(House house) {
    return noClasses()
        .that(resideInAPackage(house.room("events")).or(house.rules()))
        .should(Calls.thatTurnMoneyIntoFloats())
        .as("money is never reckoned in binary fractions")
        .allowEmptyShould(true);
  }
}
