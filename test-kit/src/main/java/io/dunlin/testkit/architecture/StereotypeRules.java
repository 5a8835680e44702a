package io.dunlin.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The four kinds of class and who may use whom: rule, use case, store, adapter. */
final class StereotypeRules {

  private StereotypeRules() {}

  /** The calendar of business days and the rules for what comes in are shared by the services. */
  static ArchRule rulesArePure(Architecture architecture) {
    DescribedPredicate<JavaClass> pure =
        resideInAnyPackage(
                "java..",
                "org.jspecify..",
                architecture.packages("events"),
                architecture.packages("kit.calendar"),
                architecture.packages("kit.contactpolicy"),
                architecture.packages("kit.input"),
                architecture.packages("kit.list"))
            .or(architecture.rules());
    return classes()
        .that(architecture.rules())
        .should()
        .onlyDependOnClassesThat(onceUnpacked(pure))
        .as("rules use only Java, events and other rules (annotate what is not a rule)");
  }

  static ArchRule onlyAdaptersCallUseCases(Architecture architecture) {
    return noClasses()
        .that(inAFeatureBut(architecture.adapters(), architecture))
        .should(new UsesOfKind(architecture.useCases()))
        .as("only adapters call use cases");
  }

  static ArchRule nobodyCallsAnAdapter(Architecture architecture) {
    DescribedPredicate<JavaClass> onlyAnAdapter =
        architecture.adapters().and(not(architecture.useCases()));
    return noClasses()
        .that(inAFeatureBut(architecture.adapters(), architecture))
        .should(new UsesOfKind(onlyAnAdapter))
        .as("rules, use cases and stores know no adapter");
  }

  static ArchRule onlyStoresSpeakSql(Architecture architecture) {
    return noClasses()
        .that(inAFeatureBut(Architecture.stores(), architecture))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.r2dbc..", "io.r2dbc..", "java.sql..")
        .as("only stores speak SQL");
  }

  static ArchRule storesDoNotPublish(Architecture architecture) {
    return noClasses()
        .that(Architecture.stores())
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(architecture.root() + ".kit.outbox.Outbox")
        .as("stores hold SQL and do not publish");
  }

  private static DescribedPredicate<JavaClass> inAFeatureBut(
      DescribedPredicate<JavaClass> kind, Architecture architecture) {
    return architecture.inAFeature().and(not(kind)).and(not(Architecture.wiring()));
  }

  private static DescribedPredicate<JavaClass> onceUnpacked(DescribedPredicate<JavaClass> wanted) {
    return DescribedPredicate.describe(
        wanted.getDescription(),
        type ->
            type.getBaseComponentType().isPrimitive() || wanted.test(type.getBaseComponentType()));
  }
}
