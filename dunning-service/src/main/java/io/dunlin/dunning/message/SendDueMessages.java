package io.dunlin.dunning.message;

import static java.util.Objects.requireNonNull;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.due.DueWork;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is due, in chunks no larger than the provider's connections: clear, look again under
 * the lock, commit SENDING, hand over, commit what became of it. Any number of replicas may run it.
 */
@UseCase
@Order(2)
class SendDueMessages implements DueWork {

  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final Messages messages;
  private final SendingSwitch sending;
  private final AskClearance clearance;
  private final MessageDesk desk;
  private final Letters letters;
  private final Post post;
  private final MailboxWatch mailbox;
  private final Ticker ticker;
  private final BusinessClock clock;
  private final MessageSettings settings;
  private final Counter crossings;
  private final String owner = UUID.randomUUID().toString();

  SendDueMessages(
      Messages messages,
      SendingSwitch sending,
      AskClearance clearance,
      MessageDesk desk,
      Letters letters,
      Post post,
      MailboxWatch mailbox,
      Ticker ticker,
      BusinessClock clock,
      MessageSettings settings,
      MeterRegistry meters) {
    this.messages = messages;
    this.sending = sending;
    this.clearance = clearance;
    this.desk = desk;
    this.letters = letters;
    this.post = post;
    this.mailbox = mailbox;
    this.ticker = ticker;
    this.clock = clock;
    this.settings = settings;
    this.crossings = meters.counter("dunlin.messages.crossed");
  }

  @Override
  public String name() {
    return "messages";
  }

  /** Nothing is due while sending is off; what is over the ceiling waits for the next day. */
  @Override
  public Mono<Instant> nextDue() {
    return room().flatMap(room -> room > 0 ? messages.nextDue() : whenThereIsRoom());
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return room()
        .map(room -> Math.min(room, Math.min(limit, settings.connections())))
        .filter(room -> room > 0)
        .flatMap(room -> messages.claim(now, room, now.plus(CLAIM)))
        .filter(claimed -> !claimed.isEmpty())
        .flatMap(claimed -> send(claimed).thenReturn(claimed.size()))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> room() {
    return sending.room(clock.today(settings.zone()));
  }

  private Mono<Instant> whenThereIsRoom() {
    Instant tomorrow =
        clock.today(settings.zone()).plusDays(1).atStartOfDay(settings.zone()).toInstant();
    return sending
        .read()
        .filter(one -> one.enabled() && one.ceiling() > 0)
        .flatMap(_ -> messages.nextDue())
        .map(due -> due.isAfter(tomorrow) ? due : tomorrow);
  }

  private Mono<Void> send(List<Message> claimed) {
    if (mailbox.isStale()) {
      return holdAll(claimed, "the mailbox was not read to its end lately");
    }
    long askedAt = ticker.nanos();
    return clearance
        .ask(claimed)
        .flatMap(answers -> dispatch(claimed, answers, askedAt))
        .flatMapMany(Flux::fromIterable)
        .flatMap(going -> handOver(going, askedAt), settings.connections())
        .collectList()
        .flatMap(this::settle);
  }

  private Mono<Void> holdAll(List<Message> claimed, String reason) {
    return desk.settle(
            claimed,
            (situations, harvest) -> {
              situations.stream()
                  .filter(Situation::mayLeave)
                  .forEach(situation -> harvest.hold(situation, reason));
              return true;
            },
            _ -> Mono.empty())
        .then();
  }

  /** Everything is looked at again under the lock; what may go is SENDING when this commits. */
  private Mono<List<Going>> dispatch(
      List<Message> claimed, Clearance.Answers answers, long askedAt) {
    return desk.settle(
        claimed,
        (situations, harvest) -> decide(situations, answers, !inTime(askedAt), harvest),
        going -> messages.sending(going, owner, deadline(askedAt), clock.today(settings.zone())));
  }

  private List<Going> decide(
      List<Situation> situations, Clearance.Answers answers, boolean tooLate, Harvest harvest) {
    List<Going> going = new ArrayList<>();
    for (Situation situation : situations) {
      switch (Outcome.of(situation, answers, tooLate)) {
        case Outcome.Go go -> going.add(new Going(go, letters.write(go), why(go)));
        case Outcome.Hold hold -> harvest.hold(situation, hold.reason());
        case Outcome.Cancel cancel -> harvest.cancel(situation, cancel.rule(), cancel.reason());
        case Outcome.Ask ask -> harvest.reachOtherwise(situation, ask.reason());
        case Outcome.Leave _ -> {}
      }
    }
    return going;
  }

  private static String why(Outcome.Go go) {
    Message message = go.situation().message();
    return "A2: process day %d of episode %s; cleared with standing %d and responses %d"
        .formatted(message.processDay(), message.episode(), go.figures().version(), go.responses());
  }

  private Mono<Handed> handOver(Going going, long askedAt) {
    return post.deliver(going.letter(), () -> inTime(askedAt))
        .map(delivery -> new Handed(going, delivery));
  }

  private Mono<Void> settle(List<Handed> handed) {
    if (handed.isEmpty()) {
      return Mono.empty();
    }
    Map<UUID, Handed> byMessage =
        handed.stream().collect(Collectors.toMap(one -> one.going().id(), Function.identity()));
    List<Message> chunk =
        handed.stream().map(one -> one.going().go().situation().message()).toList();
    return desk.settle(
            chunk,
            (situations, harvest) -> {
              situations.stream()
                  .filter(situation -> situation.state() == MessageState.SENDING)
                  .forEach(
                      situation ->
                          settle(
                              situation,
                              requireNonNull(byMessage.get(situation.message().id())),
                              harvest));
              return true;
            },
            _ -> Mono.empty())
        .then();
  }

  private void settle(Situation situation, Handed handed, Harvest harvest) {
    boolean stopped = situation.sequence() == SequenceState.STOPPED;
    switch (handed.delivery()) {
      case Delivery.Taken _ -> {
        harvest.sent(situation, handed.going().letter(), stopped);
        if (stopped) {
          crossings.increment();
        }
      }
      case Delivery.NotNow(String reason) -> {
        if (stopped) {
          harvest.cancel(situation, "A3", "STOPPED");
        } else {
          harvest.hold(situation, reason);
        }
      }
      case Delivery.Unwanted(String address, String reason) ->
          harvest.unwanted(situation, handed.going().letter(), address, reason);
      case Delivery.Unknown(String reason) -> harvest.unconfirmed(situation, reason);
    }
  }

  private boolean inTime(long askedAt) {
    return ticker.since(askedAt).compareTo(settings.clearanceLife()) < 0;
  }

  private Duration deadline(long askedAt) {
    Duration left = settings.clearanceLife().minus(ticker.since(askedAt));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A letter and what became of it. */
  private record Handed(Going going, Delivery delivery) {}
}
