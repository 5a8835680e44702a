package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.autoreply.MailAssessment;
import io.dunlin.dunning.autoreply.MailContext;
import io.dunlin.dunning.autoreply.MailKind;
import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.events.ReplyKind;
import org.jspecify.annotations.Nullable;

/**
 * What a mail of somebody whom an account knows means for the collection (A3).
 *
 * @param assessment null for reports of mail systems, which nobody takes for an answer
 * @param why for people
 */
record ReplyMeaning(ReplyKind kind, @Nullable MailAssessment assessment, String why) {

  static ReplyMeaning of(IncomingMail mail, MailContext context, boolean optsOut) {
    return switch (MailKind.of(mail)) {
      case DELIVERY_FAILURE ->
          new ReplyMeaning(ReplyKind.DELIVERY_FAILURE, null, "A3: it came back");
      case DELIVERY_NEWS -> new ReplyMeaning(ReplyKind.UNKNOWN, null, "news of a delivery");
      case RECEIPT -> new ReplyMeaning(ReplyKind.RECEIPT, null, "A3: a read receipt");
      case COMPLAINT -> new ReplyMeaning(ReplyKind.COMPLAINT, null, "A3: called spam");
      case PLAIN -> judged(MailAssessment.of(mail, context), optsOut);
    };
  }

  private static ReplyMeaning judged(MailAssessment assessment, boolean optsOut) {
    ReplyKind kind = kind(assessment.verdict(), optsOut);
    return new ReplyMeaning(kind, assessment, "A3: " + why(kind));
  }

  /** Mails of others are read by a person anyway and stop nothing, so they need no certainty. */
  static ReplyKind kind(MailVerdict verdict, boolean optsOut) {
    return switch (verdict) {
      case AUTOMATIC -> ReplyKind.OUT_OF_OFFICE;
      case DOUBTFUL -> optsOut ? ReplyKind.DOUBTFUL : ReplyKind.SOMEONE_ELSE;
      case HUMAN -> optsOut ? ReplyKind.MAIN_POC : ReplyKind.SOMEONE_ELSE;
    };
  }

  private static String why(ReplyKind kind) {
    return switch (kind) {
      case OUT_OF_OFFICE -> "an automatic reply";
      case DOUBTFUL -> "a person has to decide whether it is an answer";
      case MAIN_POC -> "the main POC wrote";
      default -> "somebody other than the main POC wrote";
    };
  }
}
