package io.dunlin.bench;

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
final class Installation implements AutoCloseable {

  private final Path folder;
  private final Standalone standalone;

  private Installation(Path folder, Standalone standalone) {
    this.folder = folder;
    this.standalone = standalone;
  }

  static Installation open(@Nullable LocalDate clock) {
    Path folder = temporary();
    Options options = Options.in(folder).withPort(0).withClock(clock);
    return new Installation(folder, Standalone.start(options, _ -> {}));
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

  /** A client of the gateway that is Finance. */
  FinanceClient finance() {
    return new FinanceClient(standalone.url(), standalone.token("finance", "bench"));
  }

  /** A connection to a service's own database. */
  Connection database(String service) throws SQLException {
    return DriverManager.getConnection("jdbc:" + address(service), service, password(service));
  }

  /** A service's own database for R2DBC, with its user and password. */
  String r2dbcUrl(String service) {
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
  public void close() {
    standalone.close();
    delete(folder);
  }

  /** Whether a query has any rows. */
  static boolean holds(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
