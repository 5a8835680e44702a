package io.dunlin.standalone.folder;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All that one installation keeps; only its owner can read it. */
public record DataFolder(Path path) {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static DataFolder at(Path path) {
    return new DataFolder(path.toAbsolutePath().normalize());
  }

  /** Makes sure that the folder exists. */
  public DataFolder create() {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      return this;
    } catch (IOException e) {
      throw new CommandError("The data folder %s cannot be created.".formatted(path), e);
    }
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  /** Where the passwords of PostgreSQL's users are kept. */
  public Path databasePasswords() {
    return path.resolve("postgres.passwords");
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path key() {
    return path.resolve("issuer.jwk");
  }

  public Path clock() {
    return path.resolve("clock");
  }

  /** How far the demo has come that made this folder. */
  public Path demo() {
    return path.resolve("demo.json");
  }

  public Path log() {
    return path.resolve("dunlin.log");
  }

  /** Whether anything has been kept here before. */
  public boolean isUsed() {
    return Files.exists(postgres());
  }

  /** Removes what was kept here, and nothing that somebody else has put beside it. */
  public void empty() {
    for (Path kept :
        List.of(postgres(), databasePasswords(), kafka(), clock(), key(), demo(), log(), state())) {
      FileSystemUtils.deleteRecursively(kept.toFile());
    }
  }

  /** Takes the folder for this process; a refusal when another one has it. */
  public FileChannel lock() {
    create();
    try {
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(lock)) {
        lock.close();
        throw inUse();
      }
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private CommandError inUse() {
    String who = running().map(r -> " (process %d, %s)".formatted(r.pid(), r.url())).orElse("");
    return new CommandError(
        "Dunlin is already running on %s%s. Stop it with 'dunlin down', or choose another folder with --data DIR."
            .formatted(path, who));
  }

  /** The installation that runs on this folder, if its process is alive. */
  public Optional<RunningInstallation> running() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(state()), RunningInstallation.class))
          .filter(running -> ProcessHandle.of(running.pid()).isPresent());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | JacksonException e) {
      throw new CommandError("The file %s cannot be read.".formatted(state()), e);
    }
  }

  /** Tells others what runs here. */
  public void announce(RunningInstallation running) {
    write(state(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(running));
  }

  /** Nothing runs here any more. */
  public void withdraw() {
    try {
      Files.deleteIfExists(state());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a file in one step, so that nobody ever reads half of it. */
  public static void write(Path file, String content) {
    replace(file, content);
  }

  /** The same for what only the owner of the file may read. */
  public static void writeSecret(Path file, String content) {
    replace(file, content, OWNER_ONLY);
  }

  private static void replace(Path file, String content, FileAttribute<?>... attributes) {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(draft, attributes);
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path state() {
    return path.resolve("running.json");
  }
}
