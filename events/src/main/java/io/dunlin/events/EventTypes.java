package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The name of each event on the wire, with its version: {@code
 * io.dunlin.account.invoice-overdue.v1}. A change that would break a reader becomes a new record
 * with the next version.
 */
public final class EventTypes {

  private static final String PREFIX = "io.dunlin.";

  /** Each topic's family, whose events may stand in families of their own. */
  private static final Map<Class<?>, String> TOPICS =
      Map.of(
          FinanceEvent.class, Topics.FINANCE,
          AccountEvent.class, Topics.ACCOUNT,
          DunningEvent.class, Topics.DUNNING,
          DispositionEvent.class, Topics.DISPOSITION);

  private static final Map<Class<?>, String> NAMES =
      TOPICS.keySet().stream()
          .flatMap(EventTypes::eventsOf)
          .collect(Collectors.toUnmodifiableMap(type -> type, EventTypes::nameOf));

  private static final Map<String, Class<?>> CLASSES =
      NAMES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private EventTypes() {}

  /** The type name of an event, such as {@code io.dunlin.finance.payment-received.v1}. */
  public static String typeOf(DomainEvent event) {
    return typeOf(event.getClass());
  }

  public static String typeOf(Class<?> type) {
    String name = NAMES.get(type);
    if (name == null) {
      throw new IllegalArgumentException("Not an event: " + type);
    }
    return name;
  }

  /**
   * The record that a type name stands for within a topic's family; null when it is not known
   * (yet).
   */
  public static <E extends DomainEvent> @Nullable Class<? extends E> classOf(
      String type, Class<E> family) {
    Class<?> known = CLASSES.get(type);
    return known != null && family.isAssignableFrom(known) ? known.asSubclass(family) : null;
  }

  /** The topic on which an event is published. */
  public static String topicOf(DomainEvent event) {
    return switch (event) {
      case FinanceEvent _ -> Topics.FINANCE;
      case AccountEvent _ -> Topics.ACCOUNT;
      case DunningEvent _ -> Topics.DUNNING;
      case DispositionEvent _ -> Topics.DISPOSITION;
    };
  }

  /** Every event by its type name, in the order of the names. */
  public static Map<String, Class<?>> all() {
    return CLASSES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  private static Stream<Class<?>> eventsOf(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(type -> type.isRecord() ? Stream.of(type) : eventsOf(type));
  }

  private static String nameOf(Class<?> type) {
    String topic =
        TOPICS.keySet().stream()
            .filter(family -> family.isAssignableFrom(type))
            .map(family -> family.getSimpleName().replace("Event", ""))
            .findFirst()
            .orElseThrow();
    return PREFIX + topic.toLowerCase(Locale.ROOT) + "." + kebab(type.getSimpleName()) + ".v1";
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
