package io.dunlin.bench;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Progress;
import io.dunlin.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A whole installation in a folder of its own, gone when the measurement is over. */
final class House implements AutoCloseable {

  private final Path folder;
  private final Standalone standalone;

  private House(Path folder, Standalone standalone) {
    this.folder = folder;
    this.standalone = standalone;
  }

  static House open(@Nullable LocalDate clock) {
    Path folder = temporary();
    Options options = Options.in(folder).withPort(0).withClock(clock);
    return new House(folder, Standalone.start(options, Progress.SILENT));
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("dunlin-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Standalone standalone() {
    return standalone;
  }

  /** A connection to a service's own database. */
  Connection database(String service) throws SQLException {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(standalone.ports().postgres(), service);
    return DriverManager.getConnection(url, service, service);
  }

  @Override
  public void close() {
    standalone.close();
    delete(folder);
  }

  static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
