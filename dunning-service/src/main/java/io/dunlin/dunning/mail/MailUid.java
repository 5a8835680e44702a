package io.dunlin.dunning.mail;

/**
 * Where a mail lies in the mailbox.
 *
 * @param validity the mailbox's UIDVALIDITY: with another one all numbers are new (RFC 3501)
 */
public record MailUid(long validity, long uid) {

  /** Returns the identifier of a mail that has no usable Message-ID. */
  public String name() {
    return "uid:%d:%d".formatted(validity, uid);
  }
}
