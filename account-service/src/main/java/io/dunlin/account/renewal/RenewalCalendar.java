package io.dunlin.account.renewal;

import static java.util.stream.Collectors.groupingBy;

import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.Identifiers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Enters the days that Finance names; their reviews open when the days have come (B2). */
@Repository
public class RenewalCalendar {

  private final Renewals renewals;
  private final ReviewTerms terms;

  RenewalCalendar(Renewals renewals, ReviewTerms terms) {
    this.renewals = renewals;
    this.terms = terms;
  }

  /**
   * What Finance said of one account's renewals, in its order.
   *
   * @param zone the account's, which may have just changed
   */
  public record Entry(String account, ZoneId zone, List<RenewalScheduled> said) {}

  /** To be called while the locks of the accounts are held. */
  public Mono<Void> enter(List<Entry> entries, Instant now) {
    return entries.isEmpty()
        ? Mono.empty()
        : renewals
            .ofAccounts(entries.stream().map(Entry::account).toList())
            .map(known -> changed(entries, known, now))
            .filter(changed -> !changed.isEmpty())
            .flatMap(renewals::save);
  }

  private List<Renewal> changed(List<Entry> entries, List<Known> known, Instant now) {
    Map<String, List<Renewal>> ofAccount =
        known.stream().map(Known::renewal).collect(groupingBy(Renewal::account));
    return entries.stream()
        .flatMap(entry -> changed(entry, ofAccount.getOrDefault(entry.account(), List.of()), now))
        .toList();
  }

  private Stream<Renewal> changed(Entry entry, List<Renewal> known, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, entry.zone());
    Schedule schedule =
        new Schedule(known, entry.zone(), today, terms, () -> Identifiers.next().toString());
    entry.said().forEach(schedule::take);
    return schedule.changed().stream();
  }
}
