package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.dunning.clearance.AskClearance;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.message.MessageProcessor;
import io.dunlin.dunning.message.Messages;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.due.DueWork;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/**
 * Sends what is due, in chunks no larger than the provider's connections, each cleared at once. Any
 * number of replicas may run it.
 */
@UseCase
@Order(2)
class SendDueMessages implements DueWork {

  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final Messages messages;
  private final SendingSwitch sending;
  private final AskClearance clearance;
  private final MessageProcessor processor;
  private final Dispatch dispatch;
  private final MailboxFreshness mailbox;
  private final Ticker ticker;
  private final BusinessClock clock;
  private final SendingSettings settings;

  SendDueMessages(
      Messages messages,
      SendingSwitch sending,
      AskClearance clearance,
      MessageProcessor processor,
      Dispatch dispatch,
      MailboxFreshness mailbox,
      Ticker ticker,
      BusinessClock clock,
      SendingSettings settings) {
    this.messages = messages;
    this.sending = sending;
    this.clearance = clearance;
    this.processor = processor;
    this.dispatch = dispatch;
    this.mailbox = mailbox;
    this.ticker = ticker;
    this.clock = clock;
    this.settings = settings;
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
    return clearance.ask(claimed).flatMap(answers -> dispatch.send(claimed, answers, askedAt));
  }

  private Mono<Void> holdAll(List<Message> claimed, String reason) {
    return processor.settle(
        claimed,
        (context, changes) -> {
          if (context.mayLeave()) {
            changes.hold(context, reason);
          }
        });
  }
}
