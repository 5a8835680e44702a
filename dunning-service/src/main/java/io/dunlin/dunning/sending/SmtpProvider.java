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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends by SMTP over connections that are used again. What fails before the end of the data has
 * definitely not left; what is silent after it may have.
 */
@Component
class SmtpProvider implements MailProvider, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SmtpProvider.class);
  private static final int PERMANENT = 500;

  private final JavaMailSenderImpl mail;
  private final MimeMessages mimeMessages;
  private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

  SmtpProvider(JavaMailSenderImpl mail, MimeMessages mimeMessages) {
    this.mail = mail;
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
      outgoing = mimeMessages.build(letter, mail.getSession(), stillInTime);
      transport = connected();
    } catch (MessagingException e) {
      return new Delivery.Deferred("the provider cannot be reached: " + e.getMessage());
    }
    try {
      transport.sendMessage(outgoing, outgoing.getAllRecipients());
      idle.push(transport);
      return new Delivery.Accepted();
    } catch (MessagingException | OutgoingMail.ClearanceExpired e) {
      close(transport);
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

  private Transport connected() throws MessagingException {
    for (Transport free = idle.poll(); free != null; free = idle.poll()) {
      if (free.isConnected()) {
        return free;
      }
      close(free);
    }
    Transport fresh = mail.getSession().getTransport("smtp");
    fresh.connect(mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
    return fresh;
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("A connection to the mail provider did not close properly", e);
    }
  }

  @Override
  public void destroy() {
    idle.forEach(SmtpProvider::close);
  }
}
