package io.dunlin.account.cash;

import io.dunlin.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cash or a credit of which something is not put to an invoice.
 *
 * @param businessDays that have begun since it was received, in the account's country
 * @param applyBy the last day that is in time; null for a credit, which has no such day
 * @param keptFor the invoices that are not known yet and for which it is kept
 */
record Unapplied(
    String payment,
    String kind,
    String account,
    String name,
    LocalDate receivedOn,
    Money amount,
    Money unapplied,
    int businessDays,
    @Nullable LocalDate applyBy,
    boolean late,
    List<Kept> keptFor) {

  /** So much is kept for an invoice; no amount: as much as it will need. */
  record Kept(String invoice, @Nullable Money amount) {}

  /** What is unapplied of one currency, in all that was asked for. */
  record Total(Money unapplied, long payments, long late) {}

  String key() {
    return "%s %s %s".formatted(receivedOn, kind, payment);
  }
}
