package io.dunlin.reporting.archive;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events of one type in a batch, column by column, as a statement over arrays takes them. */
public record Columns<E>(List<E> events) {

  /** Those of a type among a batch, in their order. */
  public static <E extends DomainEvent> Columns<E> of(List<Archived> batch, Class<E> type) {
    return new Columns<>(
        batch.stream().map(Archived::event).filter(type::isInstance).map(type::cast).toList());
  }

  public boolean isEmpty() {
    return events.isEmpty();
  }

  public @Nullable String[] texts(Function<? super E, @Nullable String> part) {
    return events.stream().map(part).toArray(String[]::new);
  }

  public @Nullable LocalDate[] days(Function<? super E, @Nullable LocalDate> part) {
    return events.stream().map(part).toArray(LocalDate[]::new);
  }

  public BigDecimal[] amounts(Function<? super E, Money> part) {
    return events.stream().map(part).map(Money::amount).toArray(BigDecimal[]::new);
  }

  /** In UTC; null stays null. */
  public @Nullable OffsetDateTime[] instants(Function<? super E, @Nullable Instant> part) {
    return events.stream().map(part).map(Columns::utc).toArray(OffsetDateTime[]::new);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
