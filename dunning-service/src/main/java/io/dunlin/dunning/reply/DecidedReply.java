package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.dunningcase.AnswerDecision;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.PocResponded;
import io.dunlin.events.DunningEvent.ReplyDecided;
import io.dunlin.events.ReplyKind;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * A reply on which a person decides.
 *
 * @param contact who wrote; null for a stranger
 * @param optsOut if a person wrote it, it stops the collection
 * @param decided what people decided of it last; null for nothing
 */
record DecidedReply(
    UUID id,
    String account,
    @Nullable String contact,
    String from,
    ReplyKind kind,
    boolean optsOut,
    Instant at,
    @Nullable MailVerdict decided) {

  private static final Set<ReplyKind> JUDGED =
      Set.of(
          ReplyKind.MAIN_POC, ReplyKind.SOMEONE_ELSE, ReplyKind.OUT_OF_OFFICE, ReplyKind.DOUBTFUL);

  /**
   * A person decides on it.
   *
   * @param verdict HUMAN or AUTOMATIC
   */
  record Decision(MailVerdict verdict, String reason, String by, Instant at) {

    private static final int LONGEST_REASON = 1000;

    /** The reason as it is kept. */
    static String reason(@Nullable String given, ValidationErrors errors) {
      String reason = given == null ? "" : given.strip();
      errors.unless(
          !reason.isEmpty() && reason.length() <= LONGEST_REASON,
          "/reason",
          "A reason of up to %d characters is needed".formatted(LONGEST_REASON));
      return reason;
    }
  }

  /** Reports of mail systems are what they are: there is nothing to decide. */
  boolean isJudged() {
    return JUDGED.contains(kind);
  }

  /** The same decision a second time changes nothing. */
  boolean isDecidedAs(MailVerdict verdict) {
    return decided == verdict;
  }

  ReplyKind kindBy(Decision decision) {
    return ReplyMeaning.kind(decision.verdict(), optsOut);
  }

  List<DunningEvent> events(Decision decision) {
    DunningEvent told =
        new ReplyDecided(
            account,
            id.toString(),
            kindBy(decision),
            decision.by(),
            decision.reason(),
            decision.at());
    Answer answer = answer();
    return isAnswerBy(decision)
        ? List.of(told, new PocResponded(account, answer.contact(), at, answer.source()))
        : List.of(told);
  }

  AnswerDecision answerDecision(Decision decision) {
    return new AnswerDecision(answer(), isAnswerBy(decision));
  }

  private boolean isAnswerBy(Decision decision) {
    return optsOut && decision.verdict() == MailVerdict.HUMAN;
  }

  private Answer answer() {
    return new Answer(account, id.toString(), contact == null ? from : contact, at);
  }
}
