package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Money;
import io.dunlin.events.TransferEvent;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.HandedOver;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;

/** Says in a sentence what account-service tells of transfers. */
final class TransferEntryText {

  private TransferEntryText() {}

  static String of(TransferEvent event) {
    return switch (event) {
      case TransferRequested e -> of(e);
      case TransferWaiting e -> of(e);
      case TransferChecklistCompleted e -> of(e);
      case TransferCancelled e -> of(e);
      case AccountTransferred e -> of(e);
    };
  }

  private static String of(TransferRequested e) {
    return "%s asked that the account go from %s to %s on %s (%s, %s: %s)."
        .formatted(
            e.by(),
            e.from(),
            e.to(),
            e.effectiveOn(),
            CodeText.of(e.reason()),
            CodeText.of(e.mode()),
            String.join(", ", e.why()));
  }

  private static String of(TransferWaiting e) {
    return "The transfer from %s to %s on %s waits for its checklist (%s)."
        .formatted(e.from(), e.to(), e.effectiveOn(), String.join(", ", e.why()));
  }

  private static String of(TransferChecklistCompleted e) {
    return "%s completed the checklist of the transfer from %s to %s."
        .formatted(e.by(), e.from(), e.to());
  }

  private static String of(TransferCancelled e) {
    return "The transfer from %s to %s on %s was cancelled (%s)."
        .formatted(e.from(), e.to(), e.effectiveOn(), CodeText.why(e.by(), e.reason()));
  }

  private static String of(AccountTransferred e) {
    return "The account went from %s to %s on %s (%s, %s: %s) with %s open, %s of it overdue."
        .formatted(
            e.from(),
            e.to(),
            e.on(),
            CodeText.of(e.reason()),
            CodeText.of(e.mode()),
            String.join(", ", e.why()),
            sums(e.open().open(), e.open(), CurrencyAmounts::open),
            sums(e.open().overdue(), e.open(), CurrencyAmounts::overdue));
  }

  /** The sum of each currency by itself. */
  private static String sums(
      Money own, HandedOver handedOver, Function<CurrencyAmounts, Money> other) {
    List<CurrencyAmounts> others = handedOver.others();
    return Stream.concat(Stream.of(own), others == null ? Stream.of() : others.stream().map(other))
        .map(Money::toString)
        .collect(Collectors.joining(" and "));
  }
}
