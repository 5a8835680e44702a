package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.events.FinanceEvent.RenewalScheduled;

/** The renewals of one account while Finance names their days. */
final class RenewalSchedule {

  private final ZoneId zone;
  private final LocalDate today;
  private final ReviewTerms terms;
  private final Supplier<String> newId;
  private final Map<String, Renewal> renewals = new LinkedHashMap<>();
  private final List<Renewal> before;

  RenewalSchedule(
      Collection<Renewal> known,
      ZoneId zone,
      LocalDate today,
      ReviewTerms terms,
      Supplier<String> newId) {
    this.before = List.copyOf(known);
    this.zone = zone;
    this.today = today;
    this.terms = terms;
    this.newId = newId;
    known.forEach(this::put);
  }

  /** A day near one that is known reschedules that renewal; else it is another one. */
  void take(RenewalScheduled event) {
    put(
        near(event.renewalOn())
            .map(known -> rescheduled(known, event))
            .orElseGet(() -> scheduled(event)));
  }

  /** The renewals that have changed and are to be saved. */
  List<Renewal> changed() {
    List<Renewal> changed = new ArrayList<>(renewals.values());
    changed.removeAll(before);
    return changed;
  }

  private Optional<Renewal> near(LocalDate day) {
    return renewals.values().stream()
        .filter(renewal -> terms.sameRenewal(renewal.renewalOn(), day))
        .min(Comparator.comparingLong(renewal -> ReviewTerms.distance(renewal.renewalOn(), day)));
  }

  private Renewal rescheduled(Renewal known, RenewalScheduled event) {
    return known.rescheduled(event.renewalOn(), event.amount().amount(), today, terms);
  }

  private Renewal scheduled(RenewalScheduled event) {
    return Renewal.scheduled(
        newId.get(), event.account(), event.renewalOn(), event.amount().amount());
  }

  private void put(Renewal renewal) {
    renewals.put(renewal.id(), renewal.planned(zone, terms));
  }
}
