package io.dunlin.dunning.sending;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.dunning.clearance.ClearanceAnswers;
import io.dunlin.dunning.clearance.SendDecision;
import io.dunlin.dunning.message.ClearanceContext;
import io.dunlin.dunning.message.ClearedMessage;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.message.MessageChanges;
import io.dunlin.dunning.message.MessageProcessor;
import io.dunlin.dunning.message.MessageState;
import io.dunlin.dunning.message.MessageStates;
import io.dunlin.dunning.message.MessageStates.Sending;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.dunning.template.IncompleteLetter;
import io.dunlin.dunning.template.MessageRenderer;
import io.dunlin.dunning.template.TemplateCatalogue;
import io.dunlin.dunning.template.Templates;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.ContactDecision;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.contactpolicy.PastContact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

  private final MessageProcessor processor;
  private final MessageStates states;
  private final Templates templates;
  private final MessageRenderer rendered;
  private final MailTransport transport;
  private final Ticker ticker;
  private final BusinessClock clock;
  private final SendingSettings settings;
  private final ContactPolicy policy;
  private final Counter crossings;
  private final String owner = UUID.randomUUID().toString();

  Dispatch(
      MessageProcessor processor,
      MessageStates states,
      Templates templates,
      MessageRenderer rendered,
      MailTransport transport,
      Ticker ticker,
      BusinessClock clock,
      SendingSettings settings,
      ContactPolicySettings policy,
      MeterRegistry meters) {
    this.processor = processor;
    this.states = states;
    this.templates = templates;
    this.rendered = rendered;
    this.transport = transport;
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
    return templates
        .catalogue()
        .flatMap(texts -> lookAgain(claimed, answers, texts, askedAt))
        .flatMapMany(Flux::fromIterable)
        .flatMap(cleared -> handOver(cleared, askedAt), settings.connections())
        .collectList()
        .flatMap(this::settle);
  }

  /** Everything is looked at again under the lock; what may go is SENDING when this commits. */
  private Mono<List<ClearedMessage>> lookAgain(
      List<Message> claimed, ClearanceAnswers answers, TemplateCatalogue texts, long askedAt) {
    return processor.settle(
        claimed,
        (contexts, changes) ->
            decide(contexts, answers, texts, !isClearanceValid(askedAt), changes),
        (locked, cleared) ->
            states.sending(
                locked, cleared.stream().map(one -> sending(one, deadline(askedAt))).toList()));
  }

  private Sending sending(ClearedMessage cleared, Duration deadline) {
    return new Sending(cleared, owner, deadline, clock.now(), clock.today(settings.zone()));
  }

  private List<ClearedMessage> decide(
      List<ClearanceContext> contexts,
      ClearanceAnswers answers,
      TemplateCatalogue texts,
      boolean tooLate,
      MessageChanges changes) {
    List<ClearedMessage> cleared = new ArrayList<>();
    for (ClearanceContext context : contexts) {
      switch (SendDecision.of(context, contact(context, cleared), answers, tooLate)) {
        case SendDecision.Send go -> write(go, texts, changes).ifPresent(cleared::add);
        case SendDecision.Hold hold -> changes.hold(context, hold.reason());
        case SendDecision.Defer defer -> changes.defer(context, defer.refused());
        case SendDecision.Cancel cancel -> changes.cancel(context, cancel.rule(), cancel.reason());
        case SendDecision.ReachOtherwise ask -> changes.reachOtherwise(context, ask.reason());
        case SendDecision.Skip _ -> {}
      }
    }
    return cleared;
  }

  /** Counts messages that leave in the same moment as contacts, too (C7). */
  private ContactDecision contact(ClearanceContext context, List<ClearedMessage> cleared) {
    Instant now = clock.now();
    List<PastContact> leaving =
        cleared.stream()
            .filter(one -> one.account().equals(context.message().account()))
            .map(_ -> new PastContact(now, ContactChannel.EMAIL, true))
            .toList();
    return context.withMade(leaving).contactAt(now, policy);
  }

  /** One letter that cannot be written never keeps its neighbours from cleared. */
  private Optional<ClearedMessage> write(
      SendDecision.Send go, TemplateCatalogue texts, MessageChanges changes) {
    try {
      return Optional.of(
          new ClearedMessage(
              go.context(),
              go.people(),
              go.figures(),
              go.responses(),
              rendered.write(go, texts),
              why(go)));
    } catch (IncompleteLetter e) {
      log.warn("Message {} waits: {}", go.context().message().id(), e.getMessage());
      changes.hold(go.context(), "it cannot be written: " + e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      log.error("Message {} cannot be written", go.context().message().id(), e);
      changes.hold(go.context(), "it cannot be written: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static String why(SendDecision.Send go) {
    Message message = go.context().message();
    return "%s; cleared with standing %d and responses %d"
        .formatted(message.because(), go.figures().version(), go.responses());
  }

  private Mono<DeliveredMessage> handOver(ClearedMessage cleared, long askedAt) {
    return transport
        .deliver(cleared.rendered(), () -> isClearanceValid(askedAt))
        .map(delivery -> new DeliveredMessage(cleared, delivery));
  }

  private Mono<Void> settle(List<DeliveredMessage> delivered) {
    if (delivered.isEmpty()) {
      return Mono.empty();
    }
    Map<UUID, DeliveredMessage> byMessage =
        delivered.stream()
            .collect(Collectors.toMap(one -> one.cleared().id(), Function.identity()));
    List<Message> chunk = delivered.stream().map(one -> one.cleared().context().message()).toList();
    return processor.settle(
        chunk,
        (context, changes) -> {
          if (context.state() == MessageState.SENDING) {
            DeliveredMessage known = requireNonNull(byMessage.get(context.message().id()));
            known.settle(context, changes);
            if (known.hasCrossed(context)) {
              crossings.increment();
            }
          }
        });
  }

  private boolean isClearanceValid(long askedAt) {
    return ticker.since(askedAt).compareTo(settings.clearanceLife()) < 0;
  }

  private Duration deadline(long askedAt) {
    Duration left = settings.clearanceLife().minus(ticker.since(askedAt));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
