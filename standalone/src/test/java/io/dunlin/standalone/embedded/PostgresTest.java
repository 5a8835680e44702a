package io.dunlin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.standalone.folder.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  @TempDir Path temp;

  private final int port = Ports.choose(0).postgres();
  private final int otherPort = Ports.choose(0).postgres();

  @Test
  void is_durable_and_has_a_database_per_service() throws SQLException {
    try (Postgres _ = start(port)) {
      assertThat(ask(port, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(port, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(port, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(port, "SELECT current_database()")).isEqualTo("account");
    }
  }

  @Test
  void a_server_that_outlived_its_jvm_is_stopped_and_its_data_are_kept() throws Exception {
    Process jvm = startInAnotherJvm();
    ask(port, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
    jvm.destroyForcibly().waitFor();
    ProcessHandle leftBehind = LeftBehind.postmaster(folder()).orElseThrow();

    try (Postgres _ = start(otherPort)) {
      assertThat(leftBehind.isAlive()).isFalse();
      assertThat(ask(otherPort, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void nothing_is_left_running_once_it_is_closed() {
    start(port).close();

    assertThat(LeftBehind.postmaster(folder())).isEmpty();
  }

  private Postgres start(int onPort) {
    return Postgres.start(folder(), onPort, List.of("account", "dunning"));
  }

  private Process startInAnotherJvm() throws IOException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherJvm.class.getName(),
                folder().toString(),
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = jvm.inputReader()) {
      assertThat(lines.lines().anyMatch("started"::equals)).isTrue();
    }
    return jvm;
  }

  private Path folder() {
    return temp.resolve("postgres");
  }

  private static String ask(int port, String sql) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:%d/account".formatted(port);
    try (Connection connection = DriverManager.getConnection(url, "account", "account");
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  /** Starts a server and waits to be killed. */
  static final class OtherJvm {

    public static void main(String[] args) throws InterruptedException {
      Postgres.start(Path.of(args[0]), Integer.parseInt(args[1]), List.of("account"));
      System.out.println("started");
      Thread.currentThread().join();
    }
  }
}
