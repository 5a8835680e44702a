package io.dunlin.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.embedded.OrphanedPostgres;
import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.FinanceMessage;
import io.dunlin.standalone.finance.FinanceStream;
import io.dunlin.standalone.folder.DataFolder;

/** An installation in a process of its own, which can be killed. */
final class Victim implements AutoCloseable {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-01");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LINES = 3;

  private final Path folder;
  private final Process process;
  private final List<String> said;

  private Victim(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.said =
        process.inputReader().lines().filter(line -> line.startsWith(">")).limit(LINES).toList();
  }

  /** Returns when all of it answers. */
  static Victim startedOn(Path folder) throws IOException {
    Victim victim = new Victim(folder, launch(folder));
    if (victim.said.size() < LINES) {
      victim.close();
    }
    assertThat(victim.said).as("what it says once it is ready").hasSize(LINES);
    return victim;
  }

  private static Process launch(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx700m",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Returns when all are answered; fails when the connection breaks before that. */
  void post(List<FinanceMessage> messages, Consumer<Answer> taker) {
    new FinanceStream(said(0), said(1)).post(messages, taker);
  }

  /** Passes a day, which waits until nothing is under way any more. */
  void passDay() {
    new GatewayClient(said(0), (_, _) -> said(2))
        .put("/api/v1/clock", Map.of("today", FIRST_DAY.plusDays(1)), "manager");
  }

  private String said(int line) {
    return said.get(line).substring(1);
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Leaves no process behind, whatever has become of it. */
  @Override
  public void close() {
    kill();
    OrphanedPostgres.stop(DataFolder.at(folder).postgres());
  }

  /** Starts an installation that lasts until it is killed, or the test that started it is. */
  public static void main(String[] args) throws IOException {
    Options options =
        Options.in(Path.of(args[0])).withPort(0).withClock(FIRST_DAY).withPatience(PATIENCE);
    try (Standalone standalone = Standalone.start(options, _ -> {})) {
      System.out.println(">" + standalone.url());
      System.out.println(">" + standalone.token("finance", "finance"));
      System.out.println(">" + standalone.token("manager", "manager"));
      System.in.read();
    }
  }
}
