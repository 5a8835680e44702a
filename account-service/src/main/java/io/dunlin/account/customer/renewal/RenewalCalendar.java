package io.dunlin.account.customer.renewal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.outbox.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Enters the days that Finance names; their reviews open when the days have come (B2). */
@Repository
public class RenewalCalendar {

  private final Renewals renewals;
  private final ReviewTerms terms;
  private final Outbox outbox;

  RenewalCalendar(Renewals renewals, ReviewTerms terms, Outbox outbox) {
    this.renewals = renewals;
    this.terms = terms;
    this.outbox = outbox;
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
            .flatMap(known -> save(changed(entries, known, now), known, now));
  }

  private Mono<Void> save(List<Renewal> changed, List<Known> known, Instant now) {
    return changed.isEmpty()
        ? Mono.empty()
        : renewals.save(changed).then(outbox.append(told(changed, known, now)));
  }

  private static List<AccountEvent> told(List<Renewal> changed, List<Known> known, Instant now) {
    Map<String, Renewal> after = changed.stream().collect(toMap(Renewal::id, one -> one));
    return known.stream()
        .flatMap(before -> told(before, after.get(before.renewal().id()), now))
        .toList();
  }

  private static Stream<AccountEvent> told(Known before, @Nullable Renewal after, Instant now) {
    Holder holder = before.holder();
    return after == null
        ? Stream.empty()
        : Announcement.ofMove(before.renewal(), after, holder, holder.today(now));
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
