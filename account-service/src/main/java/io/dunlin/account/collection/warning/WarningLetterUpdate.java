package io.dunlin.account.collection.warning;

import module java.base;

import io.dunlin.account.collection.warning.WarningLetter.Fate;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.MessageUnconfirmed;
import org.jspecify.annotations.Nullable;

/**
 * An update on a warning's letter from dunning-service (E2).
 *
 * @param suspendsOn the day of suspension that it names; null where it did not leave
 */
public record WarningLetterUpdate(
    String account,
    String letter,
    Fate fate,
    String words,
    @Nullable LocalDate suspendsOn,
    Instant at) {

  /** The update that an event holds; empty where it is about another message. */
  public static Stream<WarningLetterUpdate> of(DunningEvent event) {
    return switch (event) {
      case MessageSent e when isWarning(e.kind()) ->
          Stream.of(
              new WarningLetterUpdate(
                  e.account(),
                  e.message(),
                  Fate.SENT,
                  "\"%s\" to %s".formatted(e.subject(), e.to()),
                  e.suspendsOn(),
                  e.at()));
      case MessageCancelled e when isWarning(e.kind()) ->
          notSent(
              e.account(),
              e.message(),
              "C7".equals(e.rule()) ? Fate.UNREACHABLE : Fate.WITHDRAWN,
              e.reason(),
              e.at());
      case MessageUnconfirmed e when isWarning(e.kind()) ->
          notSent(e.account(), e.message(), Fate.UNCONFIRMED, "the provider was silent", e.at());
      case MessageBounced e when isWarning(e.kind()) ->
          notSent(e.account(), e.message(), Fate.BOUNCED, e.reason(), e.at());
      default -> Stream.empty();
    };
  }

  private static boolean isWarning(@Nullable MessageKind kind) {
    return kind == MessageKind.SUSPENSION_WARNING;
  }

  private static Stream<WarningLetterUpdate> notSent(
      String account, String letter, Fate fate, String words, Instant at) {
    return Stream.of(new WarningLetterUpdate(account, letter, fate, words, null, at));
  }
}
