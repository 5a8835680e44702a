package io.dunlin.dunning.autoreply;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The context that a mail is judged in, besides its own text and headers.
 *
 * @param refersToUs it refers to a message that we sent to this account
 * @param isFromKnown its writer is one of the account's people, or whom the message went to
 * @param isProven a receiving server of ours says that it comes from the domain in From
 * @param sinceOurs time since the message that it refers to left; null when that is not known
 */
public record MailContext(
    boolean refersToUs, boolean isFromKnown, boolean isProven, @Nullable Duration sinceOurs) {

  /** Nobody answers that fast in earnest. */
  private static final Duration TOO_FAST = Duration.ofMinutes(2);

  boolean answersUs() {
    return refersToUs && isFromKnown;
  }

  boolean isTooFast() {
    return sinceOurs != null && sinceOurs.compareTo(TOO_FAST) < 0;
  }
}
