package io.dunlin.standalone.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A mail server that delivers everything to itself: the collections mailbox, and one for each
 * address that is written to. Any password opens them, so that customers can be played.
 */
public final class Mail implements AutoCloseable {

  /** The shared mailbox from which collections writes and to which customers reply. */
  public static final String COLLECTIONS = "collections@dunlin.local";

  public static final String PASSWORD = "mailbox";

  private static final String LOCAL = "127.0.0.1";

  private final GreenMail server;

  private Mail(GreenMail server) {
    this.server = server;
  }

  public static Mail start(int smtpPort, int imapPort) {
    ServerSetup[] doors = {
      new ServerSetup(smtpPort, LOCAL, ServerSetup.PROTOCOL_SMTP),
      new ServerSetup(imapPort, LOCAL, ServerSetup.PROTOCOL_IMAP)
    };
    GreenMail server = new NoDelayGreenMail(doors);
    server.withConfiguration(
        new GreenMailConfiguration()
            .withUser(COLLECTIONS, COLLECTIONS, PASSWORD)
            .withDisabledAuthentication());
    server.start();
    return new Mail(server);
  }

  @Override
  public void close() {
    server.stop();
  }
}
