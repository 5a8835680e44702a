package io.dunlin.dunning.reply;

import io.dunlin.dunning.message.MailboxSettings;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The shared mailbox, read by IMAP over one connection that stays open. Blocks. */
@Component
class Mailbox implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
  private static final FlagTerm UNSEEN = new FlagTerm(new Flags(Flags.Flag.SEEN), false);

  private final MailboxSettings settings;
  private final MailReader reader;
  private final Session session;
  private @Nullable Store store;
  private @Nullable Folder folder;

  Mailbox(MailboxSettings settings, MailReader reader) {
    this.reader = reader;
    this.settings = settings;
    String protocol = protocol();
    String timeout = String.valueOf(settings.timeout().toMillis());
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "mail.store.protocol",
            protocol,
            "mail." + protocol + ".peek",
            "true",
            "mail." + protocol + ".connectiontimeout",
            timeout,
            "mail." + protocol + ".timeout",
            timeout,
            "mail." + protocol + ".writetimeout",
            timeout));
    this.session = Session.getInstance(properties);
  }

  /** A mail that nobody has taken yet. */
  record Unseen(long uid, IncomingMail mail) {}

  synchronized List<Unseen> unseen(int limit) throws MessagingException {
    try {
      Folder open = opened();
      List<Unseen> mails = new ArrayList<>();
      for (Message message : Arrays.stream(search(open)).limit(limit).toList()) {
        long uid = ((UIDFolder) open).getUID(message);
        mails.add(new Unseen(uid, read(message, uid, open)));
      }
      return mails;
    } catch (MessagingException | IllegalStateException e) {
      close();
      throw e;
    }
  }

  synchronized int countUnseen() throws MessagingException {
    try {
      return search(opened()).length;
    } catch (MessagingException | IllegalStateException e) {
      close();
      throw e;
    }
  }

  /** Only what is committed is marked: what is taken twice is known by its id. */
  synchronized void markSeen(List<Unseen> mails) throws MessagingException {
    Folder open = open();
    long[] uids = mails.stream().mapToLong(Unseen::uid).toArray();
    Message[] found =
        Arrays.stream(((UIDFolder) open).getMessagesByUID(uids))
            .filter(message -> message != null)
            .toArray(Message[]::new);
    open.setFlags(found, new Flags(Flags.Flag.SEEN), true);
  }

  /** A mail that cannot be read is kept as such rather than read again and again. */
  private IncomingMail read(Message message, long uid, Folder folder) throws MessagingException {
    String knownAs = "uid:%d:%d".formatted(((UIDFolder) folder).getUIDValidity(), uid);
    try {
      return reader.read((MimeMessage) message, knownAs);
    } catch (IOException | MessagingException | RuntimeException e) {
      if (!folder.isOpen()) {
        throw e instanceof MessagingException gone ? gone : new MessagingException("Gone", null);
      }
      log.warn("A mail cannot be read and is kept as unknown: {}", knownAs, e);
      return new IncomingMail(
          knownAs, Senders.from(""), "", "", false, MailHeaders.NONE, MailReport.NONE);
    }
  }

  private static Message[] search(Folder folder) throws MessagingException {
    return folder.search(UNSEEN);
  }

  /** Selected anew: an open folder does not tell reliably what has come and gone meanwhile. */
  private Folder opened() throws MessagingException {
    Folder current = folder;
    if (current != null && current.isOpen()) {
      current.close(false);
      current.open(Folder.READ_WRITE);
      return current;
    }
    return open();
  }

  private Folder open() throws MessagingException {
    Folder current = folder;
    if (current != null && current.isOpen()) {
      return current;
    }
    close();
    Store fresh = session.getStore(protocol());
    fresh.connect(settings.host(), settings.port(), settings.user(), settings.password());
    store = fresh;
    Folder opened = fresh.getFolder(settings.folder());
    opened.open(Folder.READ_WRITE);
    folder = opened;
    return opened;
  }

  private String protocol() {
    return settings.tls() ? "imaps" : "imap";
  }

  private void close() {
    try {
      Store current = store;
      if (current != null) {
        current.close();
      }
    } catch (MessagingException e) {
      log.debug("The mailbox did not close properly", e);
    }
    folder = null;
    store = null;
  }

  @Override
  public synchronized void destroy() {
    close();
  }
}
