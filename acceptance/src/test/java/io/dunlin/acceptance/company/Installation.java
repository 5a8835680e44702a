package io.dunlin.acceptance.company;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.command.CommandLines;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where the company's Dunlin runs: five services, a broker and a mail server in this process. */
public final class Installation implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path data;
  private final Standalone standalone;

  private Installation(Path data, LocalDate day) {
    Options options = Options.in(data).withPort(0).withClock(day).withPatience(PATIENCE);
    this.data = data;
    this.standalone = Standalone.start(options, _ -> {});
  }

  /** Starts it on an empty folder and free ports, with a simulated clock. */
  public static Installation startedOn(LocalDate day) {
    Installation installation = new Installation(emptyFolder(), day);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
    return installation;
  }

  public URI gateway() {
    return URI.create(standalone.url());
  }

  public String token(String role, String user) {
    return standalone.token(role, user);
  }

  /** Does something while one service is down; it is up again afterwards, come what may. */
  public void without(String service, Runnable whatHappens) {
    standalone.stopService(service);
    try {
      whatHappens.run();
    } finally {
      standalone.startService(service);
    }
  }

  /** Types a command as a person would, such as "import FILE --map ar-ledger". */
  public Typed types(String command, String... words) {
    List<String> line = new ArrayList<>(List.of(command, "--data", data.toString()));
    line.addAll(List.of(words));
    StringWriter printed = new StringWriter();
    PrintWriter paper = new PrintWriter(printed, true);
    int exit =
        CommandLines.dunlin().setOut(paper).setErr(paper).execute(line.toArray(String[]::new));
    return new Typed(exit, printed.toString());
  }

  /** What became of a command: how it ended, and what it printed. */
  public record Typed(int exit, String printed) {}

  public Redelivery redelivery() {
    return new Redelivery("127.0.0.1:" + standalone.ports().kafka());
  }

  /** What it wrote into its log stays, for who looks why a test failed. */
  @Override
  public void close() {
    standalone.close();
    try {
      FileSystemUtils.deleteRecursively(data.resolve("postgres"));
      FileSystemUtils.deleteRecursively(data.resolve("kafka"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ApiClient client(String role, String user) {
    return new ApiClient(gateway(), token(role, user));
  }

  ApiClient client(@Nullable String token) {
    return new ApiClient(gateway(), token);
  }

  Mailboxes post() {
    return new Mailboxes(standalone.ports().smtp(), standalone.ports().imap());
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "installation")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
