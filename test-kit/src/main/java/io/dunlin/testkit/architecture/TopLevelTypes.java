package io.dunlin.testkit.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Looks at the top-level types of a module in groups, such as those of one package. */
final class TopLevelTypes extends ArchCondition<JavaClass> {

  private final Function<JavaClass, String> group;
  private final BiPredicate<JavaClass, List<JavaClass>> wrong;
  private final Map<String, List<JavaClass>> groups = new HashMap<>();

  TopLevelTypes(
      String description,
      Function<JavaClass, String> group,
      BiPredicate<JavaClass, List<JavaClass>> wrong) {
    super(description);
    this.group = group;
    this.wrong = wrong;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    groups.clear();
    all.stream()
        .filter(TopLevelTypes::isOne)
        .forEach(
            type -> groups.computeIfAbsent(group.apply(type), _ -> new ArrayList<>()).add(type));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    List<JavaClass> together = groups.getOrDefault(group.apply(type), List.of());
    if (isOne(type) && wrong.test(type, together)) {
      events.add(
          SimpleConditionEvent.violated(
              type,
              "Type <%s> does not %s: %s"
                  .formatted(
                      type.getName(),
                      getDescription(),
                      together.stream().map(JavaClass::getName).sorted().toList())));
    }
  }

  private static boolean isOne(JavaClass type) {
    return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
  }
}
