package io.dunlin.standalone;

import module java.base;

import io.dunlin.standalone.clock.ClockMover;
import io.dunlin.standalone.embedded.Mail;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.services.Service;

/** A running installation: everything in this JVM, reached from outside by HTTP and mail. */
public final class Standalone implements AutoCloseable {

  private static final Duration TOKEN_LIFE = Duration.ofDays(1);

  private final Installation installation;

  Standalone(Installation installation) {
    this.installation = installation;
  }

  /** Starts everything and returns when the gateway and all services answer. */
  public static Standalone start(Options options, Consumer<String> progress) {
    return new Startup(options, progress).run();
  }

  /** The gateway's address, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + ports().gateway();
  }

  /** A token for a user in a role, such as {@code manager}. */
  public String token(String role, String user) {
    return installation.issuer().token(role, user, TOKEN_LIFE);
  }

  public Ports ports() {
    return installation.ports();
  }

  /** The shared mailbox of collections. */
  public String mailbox() {
    return Mail.COLLECTIONS;
  }

  /** Business time; empty while it is the system's. */
  public Optional<Instant> simulatedNow() {
    return installation.mover().map(ClockMover::now);
  }

  /** Moves the simulated clock and returns when all work due up to then has been done. */
  public void moveClock(Instant target) {
    installation
        .mover()
        .orElseThrow(() -> new IllegalStateException("The clock is the system's"))
        .moveTo(target);
  }

  /** Stops one service, for example {@code dunning-service}, while the others run on. */
  public void stopService(String name) {
    installation.services().stop(Service.named(name));
  }

  /** Starts a service again; it takes up what has happened in between. */
  public void startService(String name) {
    installation.services().start(Service.named(name));
  }

  /** Stops everything, PostgreSQL last. */
  @Override
  public void close() {
    installation.closing().close();
  }
}
