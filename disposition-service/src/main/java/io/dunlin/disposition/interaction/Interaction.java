package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.BillingQuestionRouted;
import io.dunlin.events.DispositionEvent.CancellationRequested;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a customer and one of our people (C1).
 *
 * @param reachedMainPoc a call on which the main POC was spoken to (M9)
 * @param mainPocResponded the main POC answered by it, so that the reminders stop (A3)
 * @param outsidePolicy codes of what a call was outside of in the contact policy (C7)
 */
public record Interaction(
    String id,
    String account,
    Channel channel,
    Direction direction,
    @Nullable String contact,
    Instant at,
    DispositionPath path,
    int catalogueVersion,
    String agent,
    boolean reachedMainPoc,
    boolean mainPocResponded,
    @Nullable String difficult,
    @Nullable String note,
    @Nullable Instant callBackAt,
    Instant loggedAt,
    List<String> outsidePolicy) {

  /** How they spoke. */
  public enum Channel {
    CALL,
    EMAIL,
    VOICEMAIL;

    /**
     * Whether what the main POC took part in is an answer of theirs (A3). A call is one when they
     * were spoken to, whoever called; what is written or spoken on tape is one when they sent it.
     */
    boolean isAnswer(Direction direction, DispositionPath path) {
      return switch (this) {
        case CALL -> path.isContacted();
        case EMAIL, VOICEMAIL -> direction == Direction.INBOUND;
      };
    }
  }

  /** The side that began. */
  public enum Direction {
    INBOUND,
    OUTBOUND
  }

  /** Somebody spoke to our machine and waits for our call (E9). */
  boolean isVoicemailReceived() {
    return channel == Channel.VOICEMAIL && direction == Direction.INBOUND;
  }

  /** What is noted of the case that it closes; without a note, its disposition. */
  String caseNote() {
    return note == null ? String.join(" / ", path.layers()) : note;
  }

  BillingQuestionRouted asBillingQuestion(WorkItemOpened item) {
    return new BillingQuestionRouted(account, id, item.workItem(), contact, note, agent, loggedAt);
  }

  CancellationRequested asCancellation(WorkItemOpened item) {
    return new CancellationRequested(account, id, item.workItem(), contact, note, agent, loggedAt);
  }

  /** The events of the interaction itself. */
  List<DispositionEvent> events() {
    return mainPocResponded ? List.of(asLogged(), asResponse()) : List.of(asLogged());
  }

  private InteractionLogged asLogged() {
    return new InteractionLogged(
        account,
        id,
        channel.name(),
        direction.name(),
        contact,
        at,
        path.layers(),
        agent,
        reachedMainPoc,
        difficult,
        note,
        outsidePolicy.isEmpty() ? null : outsidePolicy);
  }

  private PocResponded asResponse() {
    return new PocResponded(account, Objects.requireNonNull(contact), at, id, channel.name());
  }
}
