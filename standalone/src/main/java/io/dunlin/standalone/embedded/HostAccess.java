package io.dunlin.standalone.embedded;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;

/** Who may connect to the server from this host (pg_hba.conf), and what they must show. */
enum HostAccess {

  /** Everybody with a password, the superuser too, by TCP and by socket. */
  BY_PASSWORD(
      """
      # Dunlin writes this file when it starts.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """),

  /** The superuser alone and without one, for the moment in which passwords are set. */
  TO_SET_PASSWORDS(
      """
      # Dunlin is setting passwords.
      host all postgres 127.0.0.1/32 trust
      """);

  private final String rules;

  HostAccess(String rules) {
    this.rules = rules;
  }

  /** New folders begin with passwords; one from before lets only the superuser in to set them. */
  static HostAccess toStart(Path folder, DatabasePasswords passwords) {
    boolean isNew = !Files.exists(folder.resolve("postgresql.conf"));
    boolean isKnown = BY_PASSWORD.isOf(folder) && !passwords.fresh();
    return isNew || isKnown ? BY_PASSWORD : TO_SET_PASSWORDS;
  }

  /** Whether a server on the folder goes by these rules. */
  private boolean isOf(Path folder) {
    try {
      return Files.exists(file(folder)) && Files.readString(file(folder)).equals(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that runs already goes by them once it has read its configuration again. */
  void writeTo(Path folder) {
    DataFolder.writeSecret(file(folder), rules);
  }

  private static Path file(Path folder) {
    return folder.resolve("pg_hba.conf");
  }
}
