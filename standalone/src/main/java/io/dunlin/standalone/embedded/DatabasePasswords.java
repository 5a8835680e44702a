package io.dunlin.standalone.embedded;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The passwords of PostgreSQL's superuser and of each service's user: random, and kept in a file
 * that only its owner can read.
 *
 * @param byUser each user's password
 * @param fresh whether the superuser's was drawn just now, so that a server that exists already
 *     does not know it yet
 */
public record DatabasePasswords(Map<String, String> byUser, boolean fresh) {

  /** The name of the one who may do everything. */
  public static final String SUPERUSER = "postgres";

  private static final int BYTES = 24;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> FORM = new TypeReference<>() {};

  public DatabasePasswords {
    byUser = Map.copyOf(byUser);
  }

  /** Reads them; whoever has none yet gets one. */
  public static DatabasePasswords keptIn(Path file, Collection<String> users) {
    Map<String, String> all = read(file);
    boolean fresh = all.putIfAbsent(SUPERUSER, draw()) == null;
    int known = all.size();
    users.forEach(user -> all.putIfAbsent(user, draw()));
    if (fresh || all.size() > known) {
      String content = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
      DataFolder.writeSecret(file, content);
    }
    return new DatabasePasswords(all, fresh);
  }

  public String of(String user) {
    return Objects.requireNonNull(byUser.get(user), () -> "There is no password for " + user);
  }

  private static Map<String, String> read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), FORM);
    } catch (NoSuchFileException _) {
      return new TreeMap<>();
    } catch (IOException | JacksonException e) {
      throw new CommandError(
          "The passwords in %s cannot be read; remove the file to get new ones.".formatted(file),
          e);
    }
  }

  private static String draw() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
