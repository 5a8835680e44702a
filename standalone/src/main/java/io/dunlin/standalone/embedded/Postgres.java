package io.dunlin.standalone.embedded;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A durable PostgreSQL on a kept folder, with a database and a user of its own per service. Nobody
 * connects without a password, whoever else uses this host.
 */
public final class Postgres implements AutoCloseable {

  /** Durable, and sized for five services. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "max_connections", "200",
          "shared_buffers", "256MB",
          "max_wal_size", "2GB",
          "listen_addresses", "127.0.0.1",
          "timezone", "UTC",
          "jit", "off");

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts on the folder; a server that was left behind there is stopped first. */
  public static Postgres start(
      Path folder, int port, DatabasePasswords passwords, List<String> databases) {
    return start(folder, port, passwords, databases, Map.of());
  }

  /** The same with settings of its own, for a machine or an amount of data that is not small. */
  public static Postgres start(
      Path folder,
      int port,
      DatabasePasswords passwords,
      List<String> databases,
      Map<String, String> settings) {
    OrphanedPostgres.stop(folder);
    EmbeddedPostgres.Builder builder = builder(folder, port);
    settings.forEach(builder::setServerConfig);
    Path superusers = folder.resolveSibling(folder.getFileName() + ".superuser");
    try {
      DataFolder.writeSecret(superusers, passwords.of(DatabasePasswords.SUPERUSER));
      try {
        protect(builder, folder, passwords, superusers);
        Postgres postgres = new Postgres(builder.start());
        postgres.prepare(folder, passwords, databases);
        return postgres;
      } finally {
        Files.deleteIfExists(superusers);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path folder, int port) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofMinutes(2));
    SETTINGS.forEach(builder::setServerConfig);
    return builder;
  }

  private static void protect(
      EmbeddedPostgres.Builder builder, Path folder, DatabasePasswords passwords, Path superusers) {
    HostAccess access = HostAccess.toStart(folder, passwords);
    builder
        .setLocaleConfig("auth", "scram-sha-256") // options of initdb, for want of another way
        .setLocaleConfig("pwfile", superusers.toString())
        .setConnectConfig("password", passwords.of(DatabasePasswords.SUPERUSER))
        .setDataDirectoryCustomizer(directory -> access.writeTo(directory.toPath()));
  }

  /** Whatever fails here must not leave a server running. */
  private void prepare(Path folder, DatabasePasswords passwords, List<String> databases) {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      Databases.prepare(connection, passwords, databases);
      HostAccess.BY_PASSWORD.writeTo(folder);
      Databases.readConfigurationAgain(connection);
    } catch (SQLException e) {
      close();
      throw new IllegalStateException("The databases cannot be created", e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
