package io.dunlin.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds where a class uses another one of a kind; what is nested in one class is one class. */
final class UsesOfKind extends ArchCondition<JavaClass> {

  private final DescribedPredicate<JavaClass> kind;

  UsesOfKind(DescribedPredicate<JavaClass> kind) {
    super("use %s", kind.getDescription());
    this.kind = kind;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass used = dependency.getTargetClass();
      if (kind.test(used) && !Architecture.outermost(used).equals(Architecture.outermost(type))) {
        events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription()));
      }
    }
  }
}
