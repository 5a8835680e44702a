package io.dunlin.dunning.sending;

import module java.base;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The connections to the mail provider, which are used again. */
@Component
class SmtpConnections implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

  private final JavaMailSenderImpl mail;
  private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

  SmtpConnections(JavaMailSenderImpl mail) {
    this.mail = mail;
  }

  Session session() {
    return mail.getSession();
  }

  /** Takes an idle connection, or opens a new one. */
  Transport take() throws MessagingException {
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

  void giveBack(Transport transport) {
    idle.push(transport);
  }

  static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("A connection to the mail provider did not close properly", e);
    }
  }

  @Override
  public void destroy() {
    idle.forEach(SmtpConnections::close);
  }
}
