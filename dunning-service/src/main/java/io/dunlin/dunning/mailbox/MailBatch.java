package io.dunlin.dunning.mailbox;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailUid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The mails of one look: those that could be read, and those that failed. A mail may be both, when
 * only its head could be read at the last attempt.
 *
 * @param most how often a mail may fail
 */
record MailBatch(List<Read> read, List<FailedMail> failed, int most) {

  /** A mail with the place at which it lies. */
  record Read(UnseenMail mail, IncomingMail content) {}

  /** The same batch after the taking of some mails has failed. */
  MailBatch without(List<FailedMail> alsoFailed) {
    Set<MailUid> places = new HashSet<>();
    alsoFailed.forEach(one -> places.add(one.mail().place()));
    List<FailedMail> all = new ArrayList<>(failed);
    all.removeIf(one -> places.contains(one.mail().place()));
    all.addAll(alsoFailed);
    return new MailBatch(
        read.stream().filter(one -> !places.contains(one.mail().place())).toList(), all, most);
  }

  List<IncomingMail> contents() {
    return read.stream().map(Read::content).toList();
  }

  /** Places of the mails that were taken and with which nothing is wrong. */
  List<MailUid> done() {
    Set<MailUid> wrong = new HashSet<>(failed.stream().map(one -> one.mail().place()).toList());
    return read.stream()
        .map(one -> one.mail().place())
        .filter(place -> !wrong.contains(place))
        .toList();
  }

  /** Places of the mails that have failed too often, and wait for people. */
  List<MailUid> givenUp() {
    return failed.stream()
        .filter(one -> one.attempts() >= most)
        .map(one -> one.mail().place())
        .toList();
  }
}
