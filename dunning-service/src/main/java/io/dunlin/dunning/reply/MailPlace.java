package io.dunlin.dunning.reply;

/**
 * Where a mail lies in the mailbox.
 *
 * @param validity the mailbox's UIDVALIDITY: with another one all numbers are new (RFC 3501)
 */
record MailPlace(long validity, long uid) {

  /** What a mail without a usable Message-ID goes by. */
  String name() {
    return "uid:%d:%d".formatted(validity, uid);
  }
}
