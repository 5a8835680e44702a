package io.dunlin.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** How the types of a module are divided among its packages. */
final class StructureRules {

  static final int MOST_TYPES = 20;

  private static final Comparator<JavaClass> BY_NAME = Comparator.comparing(JavaClass::getName);

  private StructureRules() {}

  static ArchRule packagesHaveNoCycles(Architecture architecture) {
    return slices()
        .matching(architecture.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .as("no cycles between packages");
  }

  /**
   * Told once for a package, by the name of its first type. Events are left out: a sealed family
   * and all that it permits stand in one package.
   */
  static ArchRule packagesAreSmall(Architecture architecture) {
    return classes()
        .that()
        .resideInAPackage(architecture.root() + "..")
        .and()
        .resideOutsideOfPackage(architecture.packages("events"))
        .should(
            new TopLevelTypes(
                "be in a package of at most 20 types",
                JavaClass::getPackageName,
                (type, together) ->
                    together.size() > MOST_TYPES
                        && type.equals(Collections.min(together, BY_NAME))))
        .as("a package has at most 20 types");
  }

  static ArchRule namesOfTypesAreUnique(Architecture architecture) {
    return classes()
        .that()
        .resideInAPackage(architecture.root() + "..")
        .should(
            new TopLevelTypes(
                "have a name of its own",
                JavaClass::getSimpleName,
                (_, together) -> together.size() > 1))
        .as("no two types of a module have the same name");
  }
}
