package io.dunlin.dunning.mailbox;

import module java.base;

import io.dunlin.dunning.mail.MailUid;
import io.dunlin.dunning.mail.MailboxSettings;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The shared mailbox, read by IMAP over one connection that stays open. Blocks. The server is never
 * asked to explain a mail's structure: servers fail on broken mails, and only the bytes are needed.
 */
@Component
class Mailbox implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
  private static final FlagTerm UNSEEN = new FlagTerm(new Flags(Flags.Flag.SEEN), false);

  /** More are not listed at once; they are found by the next look. */
  private static final int MOST = 1_000;

  private final MailboxSettings settings;
  private final Session session;
  private @Nullable Store store;
  private @Nullable IMAPFolder folder;

  Mailbox(MailboxSettings settings) {
    this.settings = settings;
    String protocol = "mail." + protocol() + ".";
    String timeout = String.valueOf(settings.timeout().toMillis());
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "mail.store.protocol",
            protocol(),
            protocol + "connectiontimeout",
            timeout,
            protocol + "timeout",
            timeout,
            protocol + "writetimeout",
            timeout));
    this.session = Session.getInstance(properties);
  }

  /** Something that the server is asked for. */
  @FunctionalInterface
  private interface Command<T> {
    T run() throws MessagingException;
  }

  /** The mails that nobody has taken yet, the oldest first, with their sizes. */
  synchronized List<UnseenMail> unseen() throws MessagingException {
    return orClose(
        () -> {
          IMAPFolder open = selected();
          Message[] found = Arrays.stream(open.search(UNSEEN)).limit(MOST).toArray(Message[]::new);
          FetchProfile profile = new FetchProfile();
          profile.add(UIDFolder.FetchProfileItem.UID);
          profile.add(FetchProfile.Item.SIZE);
          open.fetch(found, profile);
          return unseen(open, found);
        });
  }

  private static List<UnseenMail> unseen(IMAPFolder open, Message[] found)
      throws MessagingException {
    UnseenMail[] mails = new UnseenMail[found.length];
    for (int i = 0; i < found.length; i++) {
      MailUid uid = new MailUid(open.getUIDValidity(), open.getUID(found[i]));
      mails[i] = new UnseenMail(uid, found[i].getSize());
    }
    return List.of(mails);
  }

  synchronized int countUnseen() throws MessagingException {
    return orClose(() -> selected().search(UNSEEN).length);
  }

  /** The beginning of a mail's head, in whole lines. */
  byte[] head(MailUid uid, int most) throws MessagingException {
    byte[] head = section(uid, "HEADER", most);
    int end = head.length;
    while (head.length >= most && end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(head, end);
  }

  /** The beginning of what follows the head, as it stands there. */
  byte[] body(MailUid uid, int most) throws MessagingException {
    return section(uid, "TEXT", most);
  }

  /** Only what is committed is marked: what is taken twice is known by its id. */
  void markSeen(Collection<MailUid> uids) throws MessagingException {
    flag(uids, new Flags(Flags.Flag.SEEN), true);
  }

  /** Flagged, so that whoever opens the mailbox sees which mails wait for people. */
  void putAside(Collection<MailUid> uids) throws MessagingException {
    Flags flags = new Flags(Flags.Flag.SEEN);
    flags.add(Flags.Flag.FLAGGED);
    flag(uids, flags, true);
  }

  /** It is read again like a mail that has just come in. */
  void takeUpAgain(MailUid uid) throws MessagingException {
    Flags flags = new Flags(Flags.Flag.SEEN);
    flags.add(Flags.Flag.FLAGGED);
    flag(List.of(uid), flags, false);
  }

  private synchronized byte[] section(MailUid uid, String section, int most)
      throws MessagingException {
    return orClose(
        () -> {
          IMAPFolder open = open();
          Message message = open.getMessageByUID(uid.uid());
          if (message == null) {
            throw new MessageRemovedException("Nothing lies at " + uid.name());
          }
          Object got =
              open.doCommand(
                  server -> server.peekBody(message.getMessageNumber(), section, 0, most));
          if (!(got instanceof BODY body)) {
            throw new MessagingException("The server does not give out the " + section);
          }
          ByteArrayInputStream bytes = body.getByteArrayInputStream();
          return bytes == null ? new byte[0] : bytes.readAllBytes();
        });
  }

  private synchronized void flag(Collection<MailUid> uids, Flags flags, boolean set)
      throws MessagingException {
    if (uids.isEmpty()) {
      return;
    }
    orClose(
        () -> {
          IMAPFolder open = open();
          long[] numbers = uids.stream().mapToLong(MailUid::uid).toArray();
          Message[] found =
              Arrays.stream(open.getMessagesByUID(numbers))
                  .filter(Objects::nonNull)
                  .toArray(Message[]::new);
          open.setFlags(found, flags, set);
          return found.length;
        });
  }

  /** Whether the mailbox can be opened: if so, what failed before lies at the mail. */
  synchronized void reopen() throws MessagingException {
    open();
  }

  /** After a failure the next command begins with a connection of its own. */
  private <T> T orClose(Command<T> command) throws MessagingException {
    try {
      return command.run();
    } catch (MessageRemovedException e) {
      throw e;
    } catch (MessagingException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Selects the folder again: an open folder does not tell reliably what has come and gone
   * meanwhile.
   */
  private IMAPFolder selected() throws MessagingException {
    IMAPFolder current = folder;
    if (current != null && current.isOpen()) {
      current.close(false);
      current.open(Folder.READ_WRITE);
      return current;
    }
    return open();
  }

  private IMAPFolder open() throws MessagingException {
    IMAPFolder current = folder;
    if (current != null && current.isOpen()) {
      return current;
    }
    close();
    Store fresh = session.getStore(protocol());
    fresh.connect(settings.host(), settings.port(), settings.user(), settings.password());
    store = fresh;
    IMAPFolder opened = (IMAPFolder) fresh.getFolder(settings.folder());
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
