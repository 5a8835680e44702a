package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The clock of this installation, under the gateway, and moving it where it is a simulated one. */
@RestController
@RequestMapping("/api/v1/clock")
public class ClockController {

  private static final Duration FURTHEST = Duration.ofDays(36_525);
  private static final Set<String> ROLES = Set.of(Role.MANAGER.claim(), Role.OPS.claim());

  private final BusinessClock clock;
  private final Optional<ClockMover> mover;
  private final ZoneId zone;

  ClockController(
      BusinessClock clock,
      ObjectProvider<ClockMover> mover,
      @Value("${dunlin.company.zone}") ZoneId zone) {
    this.clock = clock;
    this.mover = mover.stream().findFirst();
    this.zone = zone;
  }

  @GetMapping
  Mono<ClockBody> read(@AuthenticationPrincipal Jwt caller) {
    return allowed(caller).then(Mono.fromSupplier(this::shown));
  }

  private ClockBody shown() {
    return new ClockBody(clock.now(), clock.today(zone), zone, mover.isPresent());
  }

  @PutMapping
  Mono<ClockBody> move(@AuthenticationPrincipal Jwt caller, @RequestBody Move move) {
    return allowed(caller)
        .then(Mono.fromRunnable(() -> move(move)))
        .subscribeOn(Schedulers.boundedElastic())
        .then(Mono.fromSupplier(this::shown));
  }

  private void move(Move move) {
    mover.orElseThrow(ClockController::runsByItself).moveTo(move.target(zone, clock.now()));
  }

  private static Mono<Void> allowed(Jwt caller) {
    List<String> roles =
        Optional.ofNullable(caller.getClaimAsStringList("roles")).orElse(List.of());
    return Collections.disjoint(roles, ROLES)
        ? Mono.error(Problem.forbidden("Only managers and ops may look at the clock and move it."))
        : Mono.empty();
  }

  private static Problem runsByItself() {
    return Problem.conflict(
        "clock-not-simulated",
        "The clock cannot be moved",
        "This installation runs on the system's clock. Start one with --clock DATE to move time.");
  }

  /** The business time; {@code today} is the day in the company's zone. */
  record ClockBody(Instant now, LocalDate today, ZoneId zone, boolean simulated) {}

  /**
   * Where to: the end of a day in the company's zone, when all that was due on it has been done; or
   * an instant. At most a hundred years at once, so that a slip of the hand does not end time.
   */
  record Move(@Nullable LocalDate today, @Nullable Instant now) {

    Instant target(ZoneId zone, Instant present) {
      if (today != null && !DayRule.isWithin(today)) {
        throw Problem.invalid("/today", "Must be " + DayRule.DAY);
      }
      if ((today == null) == (now == null)) {
        throw Problem.invalid("", "Give either today or now.");
      }
      Instant target = today == null ? Objects.requireNonNull(now) : DayEnd.of(today, zone);
      Instant last = present.plus(FURTHEST);
      if (target.isAfter(last)) {
        throw Problem.invalid(
            today == null ? "/now" : "/today",
            "At most %d days ahead, to %s".formatted(FURTHEST.toDays(), last));
      }
      return target;
    }
  }
}
