package io.dunlin.dunning.autoreply;

import static io.dunlin.dunning.autoreply.MailVerdict.AUTOMATIC;
import static io.dunlin.dunning.autoreply.MailVerdict.DOUBTFUL;
import static io.dunlin.dunning.autoreply.MailVerdict.HUMAN;

/**
 * The signs that tell a machine's mail from a person's, the strongest first. They are kept with
 * each reply, so that people can see why it was taken for what it is.
 */
public enum MailSignal {
  /** The sender's mail system says itself that it replied (RFC 3834). */
  AUTO_SUBMITTED_REPLY(AUTOMATIC),
  /** A header that only automatic replies carry. */
  AUTO_REPLY_HEADER(AUTOMATIC),
  AUTO_REPLY_PRECEDENCE(AUTOMATIC),
  AUTORESPONDER_MAILBOX(AUTOMATIC),
  OUT_OF_OFFICE_MESSAGE_CLASS(AUTOMATIC),
  /** The beginning of the subject, in one of many languages. */
  AUTO_REPLY_SUBJECT(AUTOMATIC),
  /** Sent to many, and no answer to us. */
  MASS_MAILING(AUTOMATIC),

  /** Ticket systems mark what a person typed so, and some providers what a rule passed on. */
  AUTO_SUBMITTED_OTHERWISE(DOUBTFUL),
  /** Machines send so, and some servers what a rule passed on. */
  EMPTY_RETURN_PATH(DOUBTFUL),
  JUNK_PRECEDENCE(DOUBTFUL),
  /** Some mail programs write a receipt as prose. */
  RECEIPT_IN_WORDS(DOUBTFUL),
  /** It came at once, and nobody wrote anything. */
  TOO_FAST_WITHOUT_WORDS(DOUBTFUL),
  /** Anybody may have written the sender's address into it. */
  SENDER_NOT_PROVEN(DOUBTFUL),

  ANSWERS_OUR_MESSAGE(HUMAN),
  SENDER_PROVEN(HUMAN),
  /** A group's or a list's headers say who carried the mail, not who wrote it. */
  RELAYED_BY_GROUP(HUMAN),
  RELAYED_BY_RULE(HUMAN);

  private final MailVerdict verdict;

  MailSignal(MailVerdict verdict) {
    this.verdict = verdict;
  }

  /** Returns the verdict that it speaks for. */
  MailVerdict verdict() {
    return verdict;
  }
}
