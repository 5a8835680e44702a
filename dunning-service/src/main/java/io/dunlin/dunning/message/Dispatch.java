package io.dunlin.dunning.message;

import static java.util.Objects.requireNonNull;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.ContactDecision;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.contactpolicy.PastContact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a cleared chunk to the provider: look again under the lock, commit SENDING, hand over,
 * commit what became of it.
 */
@Component
class Dispatch {

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  private final MessageProcessor desk;
  private final MessageStates states;
  private final Letters letters;
  private final Post post;
  private final Ticker ticker;
  private final BusinessClock clock;
  private final MessageSettings settings;
  private final ContactPolicy policy;
  private final Counter crossings;
  private final String owner = UUID.randomUUID().toString();

  Dispatch(
      MessageProcessor desk,
      MessageStates states,
      Letters letters,
      Post post,
      Ticker ticker,
      BusinessClock clock,
      MessageSettings settings,
      ContactPolicySettings policy,
      MeterRegistry meters) {
    this.desk = desk;
    this.states = states;
    this.letters = letters;
    this.post = post;
    this.ticker = ticker;
    this.clock = clock;
    this.settings = settings;
    this.policy = policy.policy();
    this.crossings = meters.counter("dunlin.messages.crossed");
  }

  /**
   * Sends what may go.
   *
   * @param askedAt the moment of the {@link Ticker} before clearance was asked for
   */
  Mono<Void> send(List<Message> claimed, ClearanceAnswers answers, long askedAt) {
    return lookAgain(claimed, answers, askedAt)
        .flatMapMany(Flux::fromIterable)
        .flatMap(going -> handOver(going, askedAt), settings.connections())
        .collectList()
        .flatMap(this::settle);
  }

  /** Everything is looked at again under the lock; what may go is SENDING when this commits. */
  private Mono<List<ClearedMessage>> lookAgain(
      List<Message> claimed, ClearanceAnswers answers, long askedAt) {
    return desk.settle(
        claimed,
        (situations, harvest) -> decide(situations, answers, !inTime(askedAt), harvest),
        going ->
            states.sending(
                going, owner, deadline(askedAt), clock.now(), clock.today(settings.zone())));
  }

  private List<ClearedMessage> decide(
      List<ClearanceContext> situations,
      ClearanceAnswers answers,
      boolean tooLate,
      MessageChanges harvest) {
    List<ClearedMessage> going = new ArrayList<>();
    for (ClearanceContext situation : situations) {
      switch (Outcome.of(situation, contact(situation, going), answers, tooLate)) {
        case Outcome.Go go -> write(go, harvest).ifPresent(going::add);
        case Outcome.Hold hold -> harvest.hold(situation, hold.reason());
        case Outcome.Defer defer -> harvest.defer(situation, defer.refused());
        case Outcome.Cancel cancel -> harvest.cancel(situation, cancel.rule(), cancel.reason());
        case Outcome.Ask ask -> harvest.reachOtherwise(situation, ask.reason());
        case Outcome.Leave _ -> {}
      }
    }
    return going;
  }

  /** What leaves in the same moment counts, too. */
  private ContactDecision contact(ClearanceContext situation, List<ClearedMessage> going) {
    Instant now = clock.now();
    List<PastContact> leaving =
        going.stream()
            .filter(one -> one.account().equals(situation.message().account()))
            .map(_ -> new PastContact(now, ContactChannel.EMAIL, true))
            .toList();
    return situation.withMade(leaving).contactAt(now, policy);
  }

  /** One letter that cannot be written never keeps its neighbours from going. */
  private Optional<ClearedMessage> write(Outcome.Go go, MessageChanges harvest) {
    try {
      return Optional.of(new ClearedMessage(go, letters.write(go), why(go)));
    } catch (RuntimeException e) {
      log.error("Message {} cannot be written", go.situation().message().id(), e);
      harvest.hold(go.situation(), "it cannot be written: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static String why(Outcome.Go go) {
    Message message = go.situation().message();
    return "%s; cleared with standing %d and responses %d"
        .formatted(message.because(), go.figures().version(), go.responses());
  }

  private Mono<Handed> handOver(ClearedMessage going, long askedAt) {
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

  private void settle(ClearanceContext situation, Handed handed, MessageChanges harvest) {
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
      case Delivery.Refused(String reason) ->
          harvest.reachOtherwise(situation, "refused by the provider: " + reason);
      case Delivery.Unwanted(String address, String reason) ->
          harvest.unwanted(situation, handed.going(), address, reason);
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
  private record Handed(ClearedMessage going, Delivery delivery) {}
}
