package io.dunlin.dunning.mailbox;

import module java.base;

import io.dunlin.dunning.mail.FetchedMail;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailReader;
import io.dunlin.dunning.mail.MailReadingSettings;
import io.dunlin.dunning.mail.MailUid;
import io.dunlin.dunning.mailbox.MailBatch.ReadMail;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches mails one by one, the head first and the text apart. Blocks. */
@Component
class FetchMails {

  private static final Logger log = LoggerFactory.getLogger(FetchMails.class);

  private final Mailbox mailbox;
  private final MailReader reader;
  private final MailReadingSettings settings;

  FetchMails(Mailbox mailbox, MailReader reader, MailReadingSettings settings) {
    this.mailbox = mailbox;
    this.reader = reader;
    this.settings = settings;
  }

  /**
   * Reads what can be read.
   *
   * @param tried how often a mail has failed before
   * @throws MessagingException when the mailbox itself is away
   */
  MailBatch fetch(List<UnseenMail> mails, Map<MailUid, Integer> tried) throws MessagingException {
    List<ReadMail> read = new ArrayList<>();
    List<FailedMail> failed = new ArrayList<>();
    for (UnseenMail mail : mails) {
      fetch(mail, tried.getOrDefault(mail.uid(), 0) + 1, read, failed);
    }
    return new MailBatch(read, failed, settings.attempts());
  }

  private void fetch(UnseenMail mail, int attempt, List<ReadMail> read, List<FailedMail> failed)
      throws MessagingException {
    byte[] head = null;
    byte[] body = null;
    try {
      head = mailbox.head(mail.uid(), bytes(settings.head().toBytes()));
      body = mailbox.body(mail.uid(), bytes(settings.text().toBytes()));
      boolean whole = body.length < settings.text().toBytes();
      read.add(new ReadMail(mail, reader.read(new FetchedMail(mail.uid(), head, body, whole))));
    } catch (MessageRemovedException e) {
      log.info("Mail {} was removed by somebody else", mail.uid().name());
    } catch (MessagingException | IOException | TimeoutException | RuntimeException e) {
      mailbox.reopen();
      log.warn("Mail {} of {} bytes fails", mail.uid().name(), mail.size(), e);
      IncomingMail known = head == null ? null : headOrNull(mail.uid(), head);
      failed.add(new FailedMail(mail, known, source(head, body), String.valueOf(e), attempt));
      if (known != null && attempt >= settings.attempts()) {
        read.add(new ReadMail(mail, known));
      }
    }
  }

  private @Nullable IncomingMail headOrNull(MailUid uid, byte[] head) {
    try {
      return reader.head(uid, head);
    } catch (IOException | TimeoutException e) {
      log.warn("The head of mail {} cannot be read either", uid.name(), e);
      return null;
    }
  }

  private static @Nullable ByteBuffer source(byte @Nullable [] head, byte @Nullable [] body) {
    if (head == null) {
      return null;
    }
    byte[] rest = body == null ? new byte[0] : body;
    return ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).flip();
  }

  private static int bytes(long size) {
    return Math.toIntExact(size);
  }
}
