package io.dunlin.standalone.embedded;

import module java.base;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * GreenMail that answers at once. It writes its answers in small pieces; without TCP_NODELAY each
 * of them waits for the reader's delayed acknowledgement, 40 ms, and the clock asks the mailbox
 * several times for each instant.
 */
final class NoDelayGreenMail extends GreenMail {

  NoDelayGreenMail(ServerSetup[] doors) {
    super(doors);
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] doors, Managers managers) {
    Map<String, AbstractServer> servers = new HashMap<>();
    for (ServerSetup door : doors) {
      boolean imap = door.getProtocol().equals(ServerSetup.PROTOCOL_IMAP);
      servers.put(door.getProtocol(), imap ? imap(door, managers) : smtp(door, managers));
    }
    return servers;
  }

  private static Socket prompt(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
      return socket;
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AbstractServer imap(ServerSetup door, Managers managers) {
    return new AbstractServer(door, managers) {
      @Override
      protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new ImapHandler(
            managers.getUserManager(), managers.getImapHostManager(), prompt(socket));
      }
    };
  }

  private static AbstractServer smtp(ServerSetup door, Managers managers) {
    return new AbstractServer(door, managers) {
      @Override
      protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new SmtpHandler(
            new SmtpCommandRegistry(), managers.getSmtpManager(), prompt(socket));
      }
    };
  }
}
