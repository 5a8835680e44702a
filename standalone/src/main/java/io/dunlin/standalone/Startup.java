package io.dunlin.standalone;

import module java.base;

import io.dunlin.standalone.clock.ClockMover;
import io.dunlin.standalone.clock.DayEnd;
import io.dunlin.standalone.clock.ImmediateDueWork;
import io.dunlin.standalone.clock.PersistentClock;
import io.dunlin.standalone.clock.Quiescence;
import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.folder.RunningInstallation;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.problem.CommandError;
import io.dunlin.standalone.services.Service;
import io.dunlin.standalone.services.ServiceContexts;
import io.dunlin.standalone.services.ServiceSettings;
import io.dunlin.standalone.services.SharedBeans;

/** Starts an installation; it can be called off at any moment, and then nothing is left running. */
public final class Startup implements AutoCloseable {

  private final Options options;
  private final Consumer<String> progress;
  private final ShutdownStack closing = new ShutdownStack();

  public Startup(Options options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Returns when everything answers; on any trouble all is stopped again. */
  public Standalone run() {
    try {
      return start();
    } catch (RuntimeException | Error trouble) {
      close();
      throw trouble;
    }
  }

  private Standalone start() {
    DataFolder folder = DataFolder.at(options.data());
    closing.add(folder.lock());
    LogFile.open(folder.log());
    Ports ports = Ports.choose(options.port());
    Optional<PersistentClock> clock = clock(folder);
    progress.accept("Dunlin starts on " + folder.path());
    announce(folder, ports, clock.isPresent(), false);
    closing.add(folder::withdraw);
    Installation installation = installation(folder, ports, clock);
    new StartOrder(folder, installation, progress).run();
    installation.mover().ifPresent(mover -> closing.add(ImmediateDueWork.start(mover)));
    announce(folder, ports, clock.isPresent(), true);
    return new Standalone(installation);
  }

  private Installation installation(
      DataFolder folder, Ports ports, Optional<PersistentClock> clock) {
    Issuer issuer = Issuer.keptIn(folder.key());
    String secret = UUID.randomUUID().toString();
    var passwords = DatabasePasswords.keptIn(folder.databasePasswords(), Service.databases());
    var settings =
        new ServiceSettings(ports, options.companyZone(), passwords, secret, clock.isPresent());
    var shared = new SharedBeans(issuer, secret, clock);
    var services = new ServiceContexts(settings, shared);
    Optional<ClockMover> mover =
        clock.map(
            kept ->
                new ClockMover(
                    kept, services::works, new Quiescence(options.patience(), shared.activity())));
    mover.ifPresent(shared::move);
    return new Installation(ports, passwords, issuer, services, mover, closing);
  }

  /** A folder stays with the kind of clock that it began with. */
  private Optional<PersistentClock> clock(DataFolder folder) {
    if (PersistentClock.isIn(folder.clock())) {
      return Optional.of(PersistentClock.resumed(folder.clock()));
    }
    LocalDate start = options.clock();
    if (start == null) {
      return Optional.empty();
    }
    if (Files.exists(folder.postgres())) {
      throw new CommandError(
          "%s has been used with the system's clock and stays with it. Choose another folder with --data DIR."
              .formatted(folder.path()));
    }
    Instant end = DayEnd.of(start, options.companyZone());
    return Optional.of(PersistentClock.startingAt(end, folder.clock()));
  }

  private static void announce(DataFolder folder, Ports ports, boolean simulated, boolean ready) {
    Instant now = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
    folder.announce(
        new RunningInstallation(ProcessHandle.current().pid(), now, ports, simulated, ready));
  }

  /** Whether anything has been started that is not stopped yet. */
  public boolean isUnderWay() {
    return !closing.isEmpty();
  }

  /** Stops whatever has been started so far. */
  @Override
  public void close() {
    closing.close();
  }
}
