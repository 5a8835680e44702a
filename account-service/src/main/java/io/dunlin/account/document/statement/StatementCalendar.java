package io.dunlin.account.document.statement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Enters on which accounts something moved, and so are sent a statement (E3). */
@Repository
public class StatementCalendar {

  private final StatementPlans plans;
  private final StatementDays days;

  StatementCalendar(StatementPlans plans, StatementDays days) {
    this.plans = plans;
    this.days = days;
  }

  /**
   * An account on which something moved, or whose days begin at another time.
   *
   * @param moved whether something did
   */
  public record Entry(String account, ZoneId zone, boolean moved) {}

  /** To be called while the locks of the accounts are held. */
  public Mono<Void> enter(List<Entry> entries, Instant now) {
    return entries.isEmpty()
        ? Mono.empty()
        : plans
            .of(entries.stream().map(Entry::account).toList())
            .map(known -> changed(entries, known, now))
            .filter(changed -> !changed.isEmpty())
            .flatMap(plans::save);
  }

  private List<StatementPlan> changed(
      List<Entry> entries, Map<String, StatementPlan> known, Instant now) {
    return entries.stream()
        .filter(entry -> entry.moved() || known.containsKey(entry.account()))
        .map(entry -> followed(entry, known, now))
        .filter(plan -> !Objects.equals(plan, known.get(plan.account())))
        .toList();
  }

  private StatementPlan followed(Entry entry, Map<String, StatementPlan> known, Instant now) {
    StatementPlan before = known.getOrDefault(entry.account(), StatementPlan.none(entry.account()));
    StatementPlan moved = before.move(entry.zone(), now, days);
    return entry.moved() ? moved.wake(entry.zone(), now, days) : moved;
  }
}
