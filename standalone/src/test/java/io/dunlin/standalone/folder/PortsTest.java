package io.dunlin.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_taken_port_is_said_before_anything_starts() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = other.getLocalPort();

      assertThatThrownBy(() -> Ports.choose(taken))
          .isInstanceOf(CommandError.class)
          .hasMessage(
              "Port %d is taken by another program. Choose another one with --port N.", taken);
    }
  }

  @Test
  void every_part_gets_a_port_of_its_own() {
    Ports ports = Ports.choose(0);

    assertThat(all(ports)).doesNotHaveDuplicates().allMatch(port -> port > 0);
  }

  @Test
  void a_neighbour_that_is_taken_is_replaced_by_a_free_port() throws IOException {
    try (ServerSocket other = neighbourOfAFreePort()) {
      int gateway = other.getLocalPort() - 1;

      Ports ports = Ports.choose(gateway);

      assertThat(ports.gateway()).isEqualTo(gateway);
      assertThat(ports.account()).isNotEqualTo(gateway + 1);
      assertThat(all(ports)).doesNotHaveDuplicates();
    }
  }

  /** The port beside a free one may be anybody's; then another one is looked for. */
  private static ServerSocket neighbourOfAFreePort() throws IOException {
    while (true) {
      try {
        int neighbour = Ports.choose(0).gateway() + 1;
        return new ServerSocket(neighbour, 1, InetAddress.getLoopbackAddress());
      } catch (BindException _) {
        continue;
      }
    }
  }

  private static List<Integer> all(Ports ports) {
    return List.of(
        ports.gateway(),
        ports.account(),
        ports.dunning(),
        ports.disposition(),
        ports.reporting(),
        ports.smtp(),
        ports.imap(),
        ports.postgres(),
        ports.kafka(),
        ports.kafkaController());
  }
}
