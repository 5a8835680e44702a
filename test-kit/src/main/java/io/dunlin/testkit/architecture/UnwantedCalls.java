package io.dunlin.testkit.architecture;

import module java.base;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds where a class calls, or refers to, a method that it should not. */
final class UnwantedCalls extends ArchCondition<JavaClass> {

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

  private UnwantedCalls(String description, Predicate<CodeUnitAccessTarget> unwanted) {
    super(description);
    this.unwanted = unwanted;
  }

  static UnwantedCalls toTheWallClock() {
    return new UnwantedCalls("ask the wall clock", UnwantedCalls::asksTheWallClock);
  }

  static UnwantedCalls thatBlockOrSubscribe() {
    return new UnwantedCalls("block or subscribe", UnwantedCalls::blocks);
  }

  static UnwantedCalls thatTurnMoneyIntoFloats() {
    return new UnwantedCalls(
        "turn money into binary fractions", UnwantedCalls::turnsMoneyIntoFloats);
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
