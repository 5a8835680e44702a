package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;

/** A simulated clock whose instant is written down before it is shown to anyone. */
public final class PersistentClock {

  private final SimulatedBusinessClock clock;
  private final Path file;

  private PersistentClock(SimulatedBusinessClock clock, Path file) {
    this.clock = clock;
    this.file = file;
  }

  /** Whether a folder has been used with a simulated clock. */
  public static boolean isIn(Path file) {
    return Files.exists(file);
  }

  /** Goes on where the clock stood. */
  public static PersistentClock resumed(Path file) {
    try {
      Instant kept = Instant.parse(Files.readString(file).strip());
      return new PersistentClock(new SimulatedBusinessClock(kept), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeException e) {
      throw new CommandError("The file %s does not hold an instant.".formatted(file), e);
    }
  }

  public static PersistentClock startingAt(Instant start, Path file) {
    DataFolder.write(file, start.toString());
    return new PersistentClock(new SimulatedBusinessClock(start), file);
  }

  /** The clock that the services look at. */
  public SimulatedBusinessClock shown() {
    return clock;
  }

  public Instant now() {
    return clock.now();
  }

  void moveTo(Instant instant) {
    if (instant.isAfter(clock.now())) {
      DataFolder.write(file, instant.toString());
      clock.moveTo(instant);
    }
  }
}
