package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.Hold.Kind;
import io.dunlin.account.collection.suspension.WarningLetter.Fate;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.Instalment;
import io.dunlin.events.DispositionEvent.InteractionLogged;
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
import io.dunlin.events.DispositionEvent.SuspensionRequested;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.MessageUnconfirmed;
import io.dunlin.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What others say, as far as suspension has an ear for it. */
final class Heard {

  private Heard() {}

  /**
   * A promise or a plan, or the end of one.
   *
   * @param at when it happened
   */
  static Stream<Agreement> agreement(DispositionEvent event, Instant at) {
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

  static Stream<RecentContact> interaction(DispositionEvent event) {
    return event instanceof InteractionLogged e
        ? Stream.of(
            new RecentContact(
                e.interaction(),
                e.account(),
                e.at(),
                e.channel(),
                e.direction(),
                RecentContact.outcome(e.disposition()),
                e.agent()))
        : Stream.empty();
  }

  static RecentContact message(MessageSent event) {
    return new RecentContact(
        event.message(),
        event.account(),
        event.at(),
        "MESSAGE",
        "OUTBOUND",
        event.subject(),
        event.from());
  }

  /** What became of the letter of a warning; none where it is about another message. */
  static Stream<LetterNews> letter(DunningEvent event) {
    return switch (event) {
      case MessageSent e when isWarning(e.kind()) ->
          Stream.of(
              new LetterNews(
                  e.account(),
                  e.message(),
                  Fate.SENT,
                  "\"%s\" to %s".formatted(e.subject(), e.to()),
                  e.suspendsOn(),
                  e.at()));
      case MessageCancelled e when isWarning(e.kind()) ->
          news(
              e.account(),
              e.message(),
              "C7".equals(e.rule()) ? Fate.UNREACHABLE : Fate.WITHDRAWN,
              e.reason(),
              e.at());
      case MessageUnconfirmed e when isWarning(e.kind()) ->
          news(e.account(), e.message(), Fate.UNCONFIRMED, "the provider was silent", e.at());
      case MessageBounced e when isWarning(e.kind()) ->
          news(e.account(), e.message(), Fate.BOUNCED, e.reason(), e.at());
      default -> Stream.empty();
    };
  }

  private static boolean isWarning(@Nullable MessageKind kind) {
    return kind == MessageKind.SUSPENSION_WARNING;
  }

  private static Stream<LetterNews> news(
      String account, String letter, Fate fate, String words, Instant at) {
    return Stream.of(new LetterNews(account, letter, fate, words, null, at));
  }

  static Stream<SuspensionRequested> request(DispositionEvent event) {
    return event instanceof SuspensionRequested e ? Stream.of(e) : Stream.empty();
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
