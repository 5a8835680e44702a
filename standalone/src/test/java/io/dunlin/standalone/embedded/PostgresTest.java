package io.dunlin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.folder.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    ProcessHandle leftBehind = OrphanedPostgres.postmaster(folder()).orElseThrow();

    try (Postgres _ = start(otherPort)) {
      assertThat(leftBehind.isAlive()).isFalse();
      assertThat(ask(otherPort, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void nothing_is_left_running_once_it_is_closed() {
    start(port).close();

    assertThat(OrphanedPostgres.postmaster(folder())).isEmpty();
  }

  @Test
  void nobody_connects_without_a_password_of_their_own() throws SQLException {
    try (Postgres _ = start(port)) {
      for (String user : List.of("account", "dunning", "postgres")) {
        for (String wrong : List.of("", user, passwords().of("reporting"))) {
          assertThatThrownBy(() -> connect(port, user, user, wrong)).as(user).satisfies(refused());
        }
      }
      assertThatThrownBy(() -> connect(port, "dunning", "account", passwords().of("account")))
          .hasMessageContaining("permission denied");
      assertThat(rules()).containsExactly("local scram-sha-256", "host scram-sha-256");
    }
  }

  @Test
  void the_passwords_are_random_and_only_their_owner_can_read_them() throws Exception {
    start(port).close();

    assertThat(passwords().byUser().values())
        .doesNotHaveDuplicates()
        .allMatch(p -> p.length() == 48);
    assertThat(Files.getPosixFilePermissions(secrets()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("postgres", "postgres.passwords");
    }
  }

  @Test
  void a_folder_from_before_gets_its_passwords_and_keeps_its_data() throws Exception {
    try (EmbeddedPostgres open = trustingEverybody()) {
      run(open, "CREATE ROLE account LOGIN PASSWORD 'account'");
      run(open, "CREATE DATABASE account OWNER account");
      try (Connection connection = connect(port, "account", "account", "")) {
        run(connection, "CREATE TABLE kept AS SELECT 42 AS answer");
      }
    }

    try (Postgres _ = start(otherPort)) {
      assertThat(ask(otherPort, "SELECT answer FROM kept")).isEqualTo("42");
      assertThatThrownBy(() -> connect(otherPort, "account", "account", "account"))
          .satisfies(refused());
      assertThatThrownBy(() -> connect(otherPort, "postgres", "postgres", "")).satisfies(refused());
    }
    try (Postgres _ = start(port)) {
      assertThat(ask(port, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void lost_passwords_are_drawn_again() throws Exception {
    start(port).close();
    String before = passwords().of("account");
    Files.delete(secrets());

    try (Postgres _ = start(otherPort)) {
      assertThat(ask(otherPort, "SELECT 42")).isEqualTo("42");
      assertThatThrownBy(() -> connect(otherPort, "account", "account", before))
          .satisfies(refused());
    }
  }

  private Postgres start(int onPort) {
    return Postgres.start(folder(), onPort, passwords(), List.of("account", "dunning"));
  }

  private DatabasePasswords passwords() {
    return DatabasePasswords.keptIn(secrets(), List.of("account", "dunning", "reporting"));
  }

  private Path secrets() {
    return temp.resolve("postgres.passwords");
  }

  /** As folders were begun before there were passwords. */
  private EmbeddedPostgres trustingEverybody() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder())
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static void run(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Invalid authorisation (SQLSTATE 28), or the driver has no password to give (08004). */
  private static Consumer<Throwable> refused() {
    return error -> assertThat(((SQLException) error).getSQLState()).matches("28.*|08004");
  }

  private List<String> rules() throws SQLException {
    List<String> rules = new ArrayList<>();
    try (Connection connection = connect(port, "postgres", "postgres", passwords().of("postgres"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT type || ' ' || auth_method FROM pg_hba_file_rules ORDER BY 1"
                    + " DESC")) {
      while (row.next()) {
        rules.add(row.getString(1));
      }
    }
    return rules;
  }

  private static Connection connect(int port, String database, String user, String password)
      throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    return DriverManager.getConnection(url, user, password);
  }

  private Process startInAnotherJvm() throws IOException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherJvm.class.getName(),
                folder().toString(),
                secrets().toString(),
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

  private String ask(int port, String sql) throws SQLException {
    try (Connection connection = connect(port, "account", "account", passwords().of("account"));
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
      List<String> databases = List.of("account");
      DatabasePasswords passwords = DatabasePasswords.keptIn(Path.of(args[1]), databases);
      Postgres.start(Path.of(args[0]), Integer.parseInt(args[2]), passwords, databases);
      System.out.println("started");
      Thread.currentThread().join();
    }
  }
}
