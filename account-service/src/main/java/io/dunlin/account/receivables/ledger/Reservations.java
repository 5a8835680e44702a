package io.dunlin.account.receivables.ledger;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the funds of one account keep for invoices that have not arrived yet (E12). */
final class Reservations {

  private record Place(CreditItemKey fund, int line) {}

  private final Map<Place, Reservation> all = new LinkedHashMap<>();
  private final Map<Place, Reservation> changed = new LinkedHashMap<>();

  void load(Reservation reservation) {
    all.put(place(reservation), reservation);
  }

  Collection<Reservation> changed() {
    return changed.values();
  }

  void add(Reservation reservation) {
    load(reservation);
    changed.put(place(reservation), reservation);
  }

  void end(Reservation reservation) {
    all.remove(place(reservation));
    changed.put(place(reservation), reservation.end());
  }

  List<Reservation> of(CreditItemKey fund) {
    return where(reservation -> reservation.fund().equals(fund));
  }

  /** Nothing while an invoice may need all of it; otherwise what is above the fixed amounts. */
  BigDecimal free(CreditItem fund) {
    return freeWithout(fund, Set.of());
  }

  /** The same when nothing is kept for these invoices any more. */
  BigDecimal freeWithout(CreditItem fund, Set<String> released) {
    List<Reservation> kept =
        where(r -> r.fund().equals(fund.key()) && !released.contains(r.invoice()));
    return kept.stream().anyMatch(r -> r.amount() == null) ? ZERO : aboveFixed(fund, kept);
  }

  /** What a reservation can give its invoice. */
  BigDecimal available(Reservation reservation, CreditItem fund) {
    BigDecimal amount = reservation.amount();
    return amount == null ? aboveFixed(fund, of(fund.key())) : amount.min(fund.unapplied());
  }

  private static BigDecimal aboveFixed(CreditItem fund, List<Reservation> kept) {
    BigDecimal fixed = ZERO;
    for (Reservation reservation : kept) {
      BigDecimal amount = reservation.amount();
      fixed = amount == null ? fixed : fixed.add(amount);
    }
    return fund.unapplied().subtract(fixed).max(ZERO);
  }

  List<Reservation> where(Predicate<Reservation> wanted) {
    return all.values().stream().filter(wanted).toList();
  }

  private static Place place(Reservation reservation) {
    return new Place(reservation.fund(), reservation.line());
  }
}
