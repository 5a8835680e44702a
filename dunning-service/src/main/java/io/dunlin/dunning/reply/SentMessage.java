package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.mail.MailReport;
import io.dunlin.dunning.mail.Senders;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours that a mail may be about.
 *
 * @param to whom it was written to
 * @param cc who got a copy
 * @param sentAt null while it is not known that it left
 */
record SentMessage(
    UUID id,
    MessageKind kind,
    String account,
    String ownerRole,
    String state,
    List<String> to,
    List<String> cc,
    @Nullable Instant sentAt) {

  /**
   * Which of the addresses that we wrote to a report means; a report on others counts for nothing.
   */
  Optional<String> address(MailReport.Recipient recipient) {
    List<String> named = recipient.addresses().stream().map(EmailAddress::ofPerson).toList();
    return Stream.concat(to.stream(), cc.stream())
        .filter(address -> named.contains(EmailAddress.ofPerson(address)))
        .findFirst();
  }

  /** Not only for their information. */
  boolean wasWrittenTo(String address) {
    return to.contains(address);
  }

  boolean wentTo(Senders senders) {
    return to.stream()
        .map(EmailAddress::ofPerson)
        .anyMatch(senders.all().stream().map(EmailAddress::ofPerson).toList()::contains);
  }
}
