package io.dunlin.testkit.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** Holds where a class calls, or refers to, a method that it should not. */
final class Calls extends ArchCondition<JavaClass> {

  private static final Set<String> BLOCKING =
      Set.of(
          "block",
          "blockOptional",
          "blockFirst",
          "blockLast",
          "subscribe",
          "toIterable",
          "toStream",
          "toFuture");

  private final Predicate<CodeUnitAccessTarget> unwanted;

  private Calls(String description, Predicate<CodeUnitAccessTarget> unwanted) {
    super(description);
    this.unwanted = unwanted;
  }

  static Calls toTheWallClock() {
    return new Calls("ask the wall clock", Calls::asksTheWallClock);
  }

  static Calls thatBlockOrSubscribe() {
    return new Calls("block or subscribe", Calls::blocks);
  }

  static Calls thatTurnMoneyIntoFloats() {
    return new Calls("turn money into binary fractions", Calls::turnsMoneyIntoFloats);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
      if (unwanted.test(access.getTarget())) {
        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
      }
    }
  }

  private static boolean asksTheWallClock(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takes(target, "java.time.Clock");
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "<init>" -> owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
      default -> false;
    };
  }

  private static boolean blocks(CodeUnitAccessTarget target) {
    return BLOCKING.contains(target.getName())
        && target.getOwner().isAssignableTo("org.reactivestreams.Publisher");
  }

  private static boolean turnsMoneyIntoFloats(CodeUnitAccessTarget target) {
    if (!target.getOwner().getName().equals("java.math.BigDecimal")) {
      return false;
    }
    return target.getName().matches("doubleValue|floatValue") || takes(target, "double");
  }

  private static boolean takes(CodeUnitAccessTarget target, String type) {
    return target.getRawParameterTypes().stream().anyMatch(taken -> taken.getName().equals(type));
  }
}
