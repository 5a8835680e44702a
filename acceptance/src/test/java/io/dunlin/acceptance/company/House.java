package io.dunlin.acceptance.company;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Progress;
import io.dunlin.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the company's Dunlin runs: five services, a broker and a mail server in this process. */
public final class House implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Standalone standalone;

  private House(Standalone standalone) {
    this.standalone = standalone;
  }

  /** Starts it on an empty folder and free ports, with a simulated clock. */
  public static House startedOn(LocalDate day) {
    Options options = Options.in(emptyFolder()).withPort(0).withClock(day).withPatience(PATIENCE);
    House house = new House(Standalone.start(options, Progress.SILENT));
    Runtime.getRuntime().addShutdownHook(new Thread(house::close));
    return house;
  }

  public URI gateway() {
    return URI.create(standalone.url());
  }

  public String token(String role, String user) {
    return standalone.token(role, user);
  }

  /** Does something while one service is down; it is up again afterwards, come what may. */
  public void without(String service, Runnable whatHappens) {
    standalone.stopService(service);
    try {
      whatHappens.run();
    } finally {
      standalone.startService(service);
    }
  }

  /**
   * Imports a ledger as a person would, with the mapping that ships; gives back what is printed.
   */
  public String imports(Path file, String... options) {
    throw new UnsupportedOperationException("The import is not there yet " + file + options.length);
  }

  public Redelivery redelivery() {
    return new Redelivery("127.0.0.1:" + standalone.ports().kafka());
  }

  @Override
  public void close() {
    standalone.close();
  }

  Desk desk(String role, String user) {
    return new Desk(gateway(), token(role, user));
  }

  Desk desk(@Nullable String token) {
    return new Desk(gateway(), token);
  }

  Post post() {
    return new Post(standalone.ports().smtp(), standalone.ports().imap());
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory("dunlin-acceptance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
