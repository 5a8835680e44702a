package io.dunlin.account.collection.agreement;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement.Kind;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.Instalment;
import io.dunlin.events.DispositionEvent.PlanApproved;
import io.dunlin.events.DispositionEvent.PlanBroken;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** Maps events of promises and payment plans to what they say of an agreement. */
public final class AgreementEventMapper {

  private AgreementEventMapper() {}

  /**
   * The beginning, change or end of a promise or a plan; empty for any other event.
   *
   * @param at when it happened
   */
  public static Stream<Agreement> map(DispositionEvent event, Instant at) {
    return switch (event) {
      case PromiseMade e ->
          promise(e.account(), e.promise(), new Promised(e.amount(), e.dueOn(), e.by()), at, null);
      case PromiseCorrected e ->
          promise(e.account(), e.promise(), new Promised(e.amount(), e.dueOn(), null), at, null);
      case PromiseReopened e ->
          promise(e.account(), e.promise(), new Promised(e.amount(), e.dueOn(), null), at, false);
      case PromiseKept e -> ended(Kind.PROMISE, e.promise(), e.account(), at);
      case PromiseBroken e -> ended(Kind.PROMISE, e.promise(), e.account(), at);
      case PromiseReleased e -> ended(Kind.PROMISE, e.promise(), e.account(), at);
      case PromiseWithdrawn e -> ended(Kind.PROMISE, e.promise(), e.account(), at);
      case PromiseRenewed e -> ended(Kind.PROMISE, e.promise(), e.account(), at);
      case PlanApproved e -> plan(e);
      case PlanBroken e -> ended(Kind.PLAN, e.plan(), e.account(), at);
      default -> Stream.empty();
    };
  }

  /** A plan holds to its last instalment, unless it breaks before. */
  private static Stream<Agreement> plan(PlanApproved event) {
    List<Instalment> parts = event.instalments();
    LocalDate last =
        parts.stream().map(Instalment::dueOn).max(Comparator.naturalOrder()).orElse(null);
    return Stream.of(
        new Agreement(
            Kind.PLAN,
            event.plan(),
            event.account(),
            what(parts.size(), last),
            last,
            event.by(),
            event.at(),
            null,
            null));
  }

  private record Promised(Money amount, LocalDate dueOn, @Nullable String by) {}

  private static Stream<Agreement> promise(
      String account, String promise, Promised promised, Instant at, @Nullable Boolean ended) {
    String what = "%s promised for %s".formatted(promised.amount(), promised.dueOn());
    return Stream.of(
        new Agreement(
            Kind.PROMISE,
            promise,
            account,
            what,
            null,
            promised.by(),
            at,
            promised.amount(),
            ended));
  }

  private static String what(int instalments, @Nullable LocalDate last) {
    return last == null
        ? "Payment plan"
        : "Payment plan of %d instalments until %s".formatted(instalments, last);
  }

  private static Stream<Agreement> ended(Kind kind, String id, String account, Instant at) {
    return Stream.of(new Agreement(kind, id, account, null, null, null, at, null, true));
  }
}
