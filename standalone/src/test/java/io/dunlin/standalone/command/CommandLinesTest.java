package io.dunlin.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.nimbusds.jwt.SignedJWT;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.folder.RunningInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Ports ports = Ports.choose(0);
  private Process process;

  @AfterEach
  void nothing_is_left_running() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "down", "status", "token", "demo"})
  void commands_about_an_installation_take_its_port_and_its_folder(String command) {
    assertThat(dunlin("help", command)).isZero();

    assertThat(out.toString()).contains("--port=N", "--data=DIR");
  }

  @Test
  void a_token_is_all_that_is_printed() throws Exception {
    somethingRuns();

    int exit = dunlin("token", "csm", "dana", "--data", data(), "--port", port());

    assertThat(exit).isZero();
    assertThat(SignedJWT.parse(out.toString().strip()).getJWTClaimsSet().getSubject())
        .isEqualTo("dana");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_token_needs_nothing_that_runs() {
    assertThat(dunlin("token", "csm", "--data", data(), "--port", port())).isZero();
    assertThat(out.toString()).startsWith("ey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "status", "token csm"})
  void what_runs_at_another_port_is_left_alone(String command) throws Exception {
    somethingRuns();

    int exit = dunlin((command + " --port 1 --data " + data()).split(" "));

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("not at port 1").contains(port());
    assertThat(out.toString()).isEmpty();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void status_tells_what_runs_at_the_port() throws Exception {
    somethingRuns();

    assertThat(dunlin("status", "--data", data(), "--port", port())).isEqualTo(1);
    assertThat(out.toString()).contains("Dunlin runs at http://127.0.0.1:" + port());
  }

  @Test
  void down_says_what_it_waits_for() throws Exception {
    somethingRunsThatStopsSlowly();
    try (ServerSocket _ =
        new ServerSocket(ports.postgres(), 50, InetAddress.getLoopbackAddress())) {
      assertThat(dunlin("down", "--data", data(), "--port", port())).isZero();
    }

    assertThat(out.toString()).isEqualToIgnoringNewLines("Stopped.");
    assertThat(err.toString())
        .contains("Stopping Dunlin at http://127.0.0.1:" + port())
        .contains("Waiting for PostgreSQL.");
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void nothing_is_stopped_where_nothing_runs() {
    assertThat(dunlin("down", "--data", data(), "--port", port())).isZero();
    assertThat(out.toString()).contains("Dunlin is not running on " + data());
  }

  private int dunlin(String... arguments) {
    return CommandLines.dunlin()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void somethingRuns() throws Exception {
    run("exec sleep 60");
  }

  /** It takes a second from being told to having stopped. */
  private void somethingRunsThatStopsSlowly() throws Exception {
    run("trap 'sleep 1; exit 0' TERM; echo ready; while :; do sleep 0.1; done");
    process.inputReader().readLine();
  }

  private void run(String script) throws Exception {
    process = new ProcessBuilder("sh", "-c", script).start();
    DataFolder.at(temp)
        .announce(new RunningInstallation(process.pid(), Instant.EPOCH, ports, true, true));
  }

  private String port() {
    return String.valueOf(ports.gateway());
  }

  private String data() {
    return temp.toString();
  }
}
