package io.dunlin.bench.installation;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.folder.DataFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A whole installation in a folder of its own, gone when the measurement is over. */
public final class Installation implements Deployment {

  private static final int ATTEMPTS = 10;

  private final Path folder;
  private final Standalone standalone;

  private Installation(Path folder, Standalone standalone) {
    this.folder = folder;
    this.standalone = standalone;
  }

  public static Installation open(@Nullable LocalDate clock) {
    Path folder = temporary();
    Options options = Options.in(folder).withPort(0).withClock(clock);
    return new Installation(folder, Standalone.start(options, _ -> {}));
  }

  public static Path temporary() {
    try {
      return Files.createTempDirectory("dunlin-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Standalone standalone() {
    return standalone;
  }

  @Override
  public String url() {
    return standalone.url();
  }

  @Override
  public String token(String role) {
    return standalone.token(role, "bench");
  }

  @Override
  public Connection database(String service) throws SQLException {
    return DriverManager.getConnection("jdbc:" + address(service), service, password(service));
  }

  @Override
  public String r2dbcUrl(String service) {
    return "r2dbc:"
        + address(service).replace("//", "//%s:%s@".formatted(service, password(service)));
  }

  private String address(String service) {
    return "postgresql://127.0.0.1:%d/%s".formatted(standalone.ports().postgres(), service);
  }

  private String password(String service) {
    Path file = DataFolder.at(folder).databasePasswords();
    return DatabasePasswords.keptIn(file, List.of(service)).of(service);
  }

  @Override
  public String brokers() {
    return "127.0.0.1:" + standalone.ports().kafka();
  }

  @Override
  public SequencedMap<String, Duration> processorTime() {
    SequencedMap<String, Duration> used = new LinkedHashMap<>();
    used.put(
        "everything in one process, Kafka and the load too",
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    used.put("PostgreSQL", PostgresProcesses.processorTime(DataFolder.at(folder).postgres()));
    return used;
  }

  @Override
  public void close() {
    standalone.close();
    delete(folder);
  }

  /** Whether a query has any rows. */
  public static boolean holds(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  /** Servers that have just ended may still be removing files of theirs. */
  public static void delete(Path folder) {
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
