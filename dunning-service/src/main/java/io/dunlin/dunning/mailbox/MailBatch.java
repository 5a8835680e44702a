package io.dunlin.dunning.mailbox;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailUid;

/**
 * The mails of one look: those that could be read, and those that failed. A mail may be both, when
 * only its head could be read at the last attempt.
 *
 * @param most how often a mail may fail
 */
record MailBatch(List<ReadMail> read, List<FailedMail> failed, int most) {

  /** A mail with what was read of it. */
  record ReadMail(UnseenMail mail, IncomingMail content) {}

  /** The same batch after the taking of some mails has failed. */
  MailBatch without(List<FailedMail> alsoFailed) {
    Set<MailUid> uids = new HashSet<>();
    alsoFailed.forEach(one -> uids.add(one.mail().uid()));
    List<FailedMail> all = new ArrayList<>(failed);
    all.removeIf(one -> uids.contains(one.mail().uid()));
    all.addAll(alsoFailed);
    return new MailBatch(
        read.stream().filter(one -> !uids.contains(one.mail().uid())).toList(), all, most);
  }

  List<IncomingMail> contents() {
    return read.stream().map(ReadMail::content).toList();
  }

  /** The mails that were taken and with which nothing is wrong. */
  List<MailUid> done() {
    Set<MailUid> wrong = new HashSet<>(failed.stream().map(one -> one.mail().uid()).toList());
    return read.stream().map(one -> one.mail().uid()).filter(uid -> !wrong.contains(uid)).toList();
  }

  /** The mails that have failed too often, and wait for people. */
  List<MailUid> givenUp() {
    return failed.stream()
        .filter(one -> one.attempts() >= most)
        .map(one -> one.mail().uid())
        .toList();
  }
}
