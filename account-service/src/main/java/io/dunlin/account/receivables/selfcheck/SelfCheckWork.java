package io.dunlin.account.receivables.selfcheck;

import module java.base;

import io.dunlin.account.receivables.selfcheck.SelfChecks.Run;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.due.DueWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The check as due work: a chunk of accounts at a time, taken up where it stood after a stop. */
@Component
class SelfCheckWork implements DueWork {

  private final SelfChecks checks;
  private final LostEvents lost;
  private final SelfCheckSettings settings;
  private final BusinessClock clock;
  private final ZoneId company;

  SelfCheckWork(
      SelfChecks checks,
      LostEvents lost,
      SelfCheckSettings settings,
      BusinessClock clock,
      @Value("${dunlin.company.zone:UTC}") ZoneId company) {
    this.checks = checks;
    this.lost = lost;
    this.settings = settings;
    this.clock = clock;
    this.company = company;
  }

  @Override
  public String name() {
    return "self-check";
  }

  @Override
  public Mono<Instant> nextDue() {
    return next(clock.now()).map(Night::dueAt);
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return next(now)
        .filter(night -> !night.dueAt().isAfter(now))
        .flatMap(night -> checks.begin(night).thenReturn(night))
        .flatMap(night -> compare(night, now))
        .defaultIfEmpty(0);
  }

  /** First all events, then all accounts; the end of these is the end of the night. */
  private Mono<Integer> compare(Night night, Instant now) {
    return lost.findNext(night.day(), settings.events())
        .filter(events -> events > 0)
        .switchIfEmpty(Mono.defer(() -> checks.compareNext(night.day(), settings.accounts(), now)));
  }

  /** The night that is under way, or the next one. */
  private Mono<Night> next(Instant now) {
    return checks
        .latest()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .map(latest -> next(latest, now));
  }

  private Night next(Optional<Run> latest, Instant now) {
    return latest
        .filter(run -> run.endedAt() == null)
        .map(run -> new Night(run.night(), run.dueAt()))
        .orElseGet(
            () -> Night.after(latest.map(Run::night).orElse(null), now, company, settings.at()));
  }
}
