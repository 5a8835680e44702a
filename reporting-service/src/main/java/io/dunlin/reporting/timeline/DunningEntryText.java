package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.MessageUnconfirmed;
import io.dunlin.events.DunningEvent.PocResponded;
import io.dunlin.events.DunningEvent.ReplyDecided;
import io.dunlin.events.DunningEvent.ReplyReceived;
import io.dunlin.events.DunningEvent.SequenceCompleted;
import io.dunlin.events.DunningEvent.SequenceHeld;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.events.DunningEvent.SequenceSteered;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what dunning-service tells. */
final class DunningEntryText {

  private DunningEntryText() {}

  static String of(DunningEvent event) {
    return switch (event) {
      case SequenceStarted e ->
          "The sequence %s began (version %d).".formatted(e.playbook(), e.version());
      case SequenceHeld e -> "The sequence is on hold: %s.".formatted(CodeText.of(e.reason()));
      case SequenceResumed e -> "The sequence goes on: %s.".formatted(CodeText.of(e.reason()));
      case SequenceStopped e ->
          "The sequence %s was stopped: %s.".formatted(e.playbook(), CodeText.of(e.reason()));
      case SequenceSteered e -> e.by() + " " + steered(e) + because(e) + ".";
      case SequenceCompleted _ -> "The last step of the sequence has run.";
      case MessageSent e ->
          "\"%s\" went to %s%s%s."
              .formatted(e.subject(), e.to(), onDay(e.processDay(), e.sequenceDay()), warning(e));
      case MessageCancelled e ->
          "%s was cancelled: %s."
              .formatted(name(e.kind(), "A planned message"), CodeText.of(e.reason()));
      case MessageUnconfirmed e ->
          "It is not known whether %s left; a person decides."
              .formatted(isWarning(e.kind()) ? "the suspension warning" : "a message");
      case AddressMarked e ->
          "%s is not written to any more (%s): %s."
              .formatted(e.address(), CodeText.of(e.fault()), e.reason());
      case AddressReachable e ->
          "A mail came from %s: it is written to again.".formatted(e.address());
      case MessageBounced e ->
          "%s came back: %s.".formatted(name(e.kind(), "A message"), e.reason());
      case ReplyReceived e ->
          "%s wrote \"%s\" (%s).".formatted(e.from(), e.subject(), CodeText.of(e.kind().name()));
      case ReplyDecided e ->
          "%s decided that the mail was: %s. Reason: %s"
              .formatted(e.by(), CodeText.of(e.kind().name()), e.reason());
      case TaskRequested e ->
          "A task for the %s is due on %s%s: %s."
              .formatted(
                  e.assigneeRole(), e.dueOn(), onDay(e.processDay(), e.sequenceDay()), e.title());
      case PocResponded e -> "The main contact %s answered by mail.".formatted(e.contact());
    };
  }

  private static String steered(SequenceSteered event) {
    return switch (event.verb()) {
      case START -> "started the sequence";
      case HOLD -> "put the sequence on hold" + until(event.until());
      case RESUME -> "let the sequence go on";
      case STOP -> "stopped the sequence";
      case ADD_CONTACTS -> "added " + String.join(", ", event.contacts()) + " to the sequence";
      case SKIP_STEP -> "skipped the step " + event.step();
      case BRING_STEP_FORWARD -> "brought the step " + event.step() + " forward";
      case UNKNOWN -> "changed the sequence";
    };
  }

  private static String until(@Nullable LocalDate day) {
    return day == null ? "" : " until " + day;
  }

  private static String because(SequenceSteered event) {
    return event.reason() == null ? "" : ": " + event.reason();
  }

  private static String name(@Nullable MessageKind kind, String usual) {
    return isWarning(kind) ? "The suspension warning" : usual;
  }

  private static boolean isWarning(@Nullable MessageKind kind) {
    return kind == MessageKind.SUSPENSION_WARNING;
  }

  private static String warning(MessageSent event) {
    return event.suspendsOn() == null
        ? ""
        : ", the warning of a suspension on " + event.suspendsOn();
  }

  /** Both numbers are kept with each step (A4). */
  private static String onDay(@Nullable Integer process, @Nullable Integer sequence) {
    if (process == null) {
      return "";
    }
    return sequence == null
        ? " (process day %d)".formatted(process)
        : " (process day %d, sequence day %d)".formatted(process, sequence);
  }
}
