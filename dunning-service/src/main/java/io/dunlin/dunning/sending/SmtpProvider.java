package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.dunning.mail.DeliveryVerdict;
import io.dunlin.dunning.message.RenderedMessage;
import io.dunlin.dunning.sending.MimeMessages.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends by SMTP over connections that are used again. What fails before the end of the data has
 * definitely not left; what is silent after it may have.
 */
@Component
class SmtpProvider implements MailProvider {

  private static final int PERMANENT = 500;

  private final SmtpConnections connections;
  private final MimeMessages mimeMessages;

  SmtpProvider(SmtpConnections connections, MimeMessages mimeMessages) {
    this.connections = connections;
    this.mimeMessages = mimeMessages;
  }

  @Override
  public Delivery deliver(RenderedMessage letter, BooleanSupplier stillInTime) {
    Optional<String> nonsense = MimeMessages.notAnAddress(letter);
    if (nonsense.isPresent()) {
      return new Delivery.AddressRejected(nonsense.get(), "not an address: " + nonsense.get());
    }
    OutgoingMail outgoing;
    Transport transport;
    try {
      outgoing = mimeMessages.build(letter, connections.session(), stillInTime);
      transport = connections.take();
    } catch (MessagingException e) {
      return new Delivery.Deferred("the provider cannot be reached: " + e.getMessage());
    }
    try {
      transport.sendMessage(outgoing, outgoing.getAllRecipients());
      connections.giveBack(transport);
      return new Delivery.Accepted();
    } catch (MessagingException | OutgoingMail.ClearanceExpired e) {
      SmtpConnections.close(transport);
      return judge(e, outgoing);
    }
  }

  private static Delivery judge(Exception failure, OutgoingMail outgoing) {
    String words = String.valueOf(failure.getMessage()).strip();
    SMTPAddressFailedException rejected = rejected(failure);
    if (rejected != null) {
      return refused(rejected);
    }
    return outgoing.isWritten() && code(failure) <= 0
        ? new Delivery.Unconfirmed(words)
        : new Delivery.Deferred(words);
  }

  /** Only who does not exist is unwanted; a block list or a policy says nothing of the address. */
  private static Delivery refused(SMTPAddressFailedException no) {
    String words = String.valueOf(no.getMessage()).strip();
    if (no.getReturnCode() < PERMANENT) {
      return new Delivery.Deferred(words);
    }
    return DeliveryVerdict.of("failed", "", words, "") == DeliveryVerdict.BAD_ADDRESS
        ? new Delivery.AddressRejected(no.getAddress().getAddress(), words)
        : new Delivery.Rejected(words);
  }

  /**
   * Returns the reply code of the provider, which means that the message did not leave; -1 for
   * none.
   */
  private static int code(Exception failure) {
    return failure instanceof SMTPSendFailedException answer ? answer.getReturnCode() : -1;
  }

  private static @Nullable SMTPAddressFailedException rejected(Exception failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      if (e instanceof SMTPAddressFailedException rejected) {
        return rejected;
      }
    }
    return null;
  }
}
