package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.autoreply.MailSignal;
import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.events.ReplyKind;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, and what it was taken for.
 *
 * @param readable false when the body could not be decoded as the mail says
 * @param kind what it counts as, after what people decided
 * @param verdict whether it was taken for a person's; null for reports of mail systems
 * @param evidence the signs that led to the verdict, the strongest first
 * @param decision what a person decided of it last; null for nothing
 */
record ReplyView(
    UUID id,
    @Nullable String account,
    @Nullable String contact,
    @Nullable UUID message,
    String from,
    String subject,
    String body,
    boolean readable,
    ReplyKind kind,
    String why,
    @Nullable MailVerdict verdict,
    List<MailSignal> evidence,
    @Nullable DecisionView decision,
    Instant at) {

  /** A person's decision on a mail. */
  record DecisionView(MailVerdict verdict, String reason, String by, Instant at) {}
}
