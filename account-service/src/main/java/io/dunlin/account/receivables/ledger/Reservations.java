package io.dunlin.account.receivables.ledger;

import static java.math.BigDecimal.ZERO;

import module java.base;

/** What the funds of one account keep for invoices that have not arrived yet (E12). */
public final class Reservations {

  private record Key(CreditItemKey item, int line) {}

  private final Map<Key, Reservation> all = new LinkedHashMap<>();
  private final Map<Key, Reservation> changed = new LinkedHashMap<>();

  public void load(Reservation reservation) {
    all.put(keyOf(reservation), reservation);
  }

  public Collection<Reservation> changed() {
    return changed.values();
  }

  public void add(Reservation reservation) {
    load(reservation);
    changed.put(keyOf(reservation), reservation);
  }

  public void end(Reservation reservation) {
    all.remove(keyOf(reservation));
    changed.put(keyOf(reservation), reservation.end());
  }

  public List<Reservation> of(CreditItemKey item) {
    return where(reservation -> reservation.creditItem().equals(item));
  }

  /** Nothing while an invoice may need all of it; otherwise what is above the fixed amounts. */
  public BigDecimal available(CreditItem item) {
    return availableWithout(item, Set.of());
  }

  /** The same when nothing is kept for these invoices any more. */
  public BigDecimal availableWithout(CreditItem item, Set<String> released) {
    List<Reservation> kept =
        where(r -> r.creditItem().equals(item.key()) && !released.contains(r.invoice()));
    return kept.stream().anyMatch(r -> r.amount() == null) ? ZERO : aboveFixed(item, kept);
  }

  /** What a reservation can give its invoice. */
  public BigDecimal available(Reservation reservation, CreditItem item) {
    BigDecimal amount = reservation.amount();
    return amount == null ? aboveFixed(item, of(item.key())) : amount.min(item.unapplied());
  }

  private static BigDecimal aboveFixed(CreditItem item, List<Reservation> kept) {
    BigDecimal fixed = ZERO;
    for (Reservation reservation : kept) {
      BigDecimal amount = reservation.amount();
      fixed = amount == null ? fixed : fixed.add(amount);
    }
    return item.unapplied().subtract(fixed).max(ZERO);
  }

  public List<Reservation> where(Predicate<Reservation> wanted) {
    return all.values().stream().filter(wanted).toList();
  }

  private static Key keyOf(Reservation reservation) {
    return new Key(reservation.creditItem(), reservation.line());
  }
}
