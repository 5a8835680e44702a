package io.dunlin.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.Options;
import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.folder.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  private static final DemoSettings SIX_WEEKS = new DemoSettings(1845, 10, 45);

  @TempDir static Path temp;

  private final DataFolder folder = DataFolder.at(temp.resolve("demo"));
  private final List<String> figures = new ArrayList<>();

  @Test
  void what_was_stopped_half_way_goes_on_and_nothing_is_done_twice() {
    new DemoFolder(folder).prepare(SIX_WEEKS, false);
    Options options = Options.in(folder.path()).withPort(0).withClock(Demo.clockStartsOn());

    try (Standalone standalone = Standalone.start(options, _ -> {})) {
      Demo demo = new Demo(SIX_WEEKS, folder, standalone);
      assertThatThrownBy(() -> demo.play(this::stopAfterJanuary)).isInstanceOf(Stop.class);
      int done = DemoProgress.in(folder).orElseThrow().steps();
      assertThat(figures).hasSize(2).element(1).asString().contains("2025-01-31", "DSO");

      // Killed after the last step was done and before that was written down.
      DemoProgress.start(SIX_WEEKS).after(done - 1).keepIn(folder);
      String summary = new Demo(SIX_WEEKS, folder, standalone).play(figures::add);

      assertThat(summary).contains("What happened from 2025-01-01 to 2025-02-14");
      assertThat(figures).hasSize(3).last().asString().contains("2025-01-31");
      List<DemoStep> steps = DemoYear.generate(SIX_WEEKS).steps();
      assertThat(DemoProgress.in(folder).orElseThrow().steps()).isEqualTo(steps.size());
      actAgain(standalone, steps);
    }
  }

  /** Whatever people did is done once, however often it is tried. */
  private static void actAgain(Standalone standalone, List<DemoStep> steps) {
    GatewayClient gateway = new GatewayClient(standalone.url(), standalone::token);
    CustomerActionRunner people =
        new CustomerActionRunner(
            gateway, new CustomerMailSender(standalone.ports().smtp(), standalone.mailbox()));
    List<DemoStep.Action> actions =
        steps.stream()
            .filter(DemoStep.Action.class::isInstance)
            .map(DemoStep.Action.class::cast)
            .toList();
    assertThat(actions.stream().map(step -> step.action().getClass().getSimpleName()))
        .contains("Promise", "Dispute", "Reply");
    long before = interactions(gateway);

    actions.forEach(step -> people.act(step.id(), step.action()));
    standalone.moveClock(standalone.simulatedNow().orElseThrow());

    assertThat(interactions(gateway)).isEqualTo(before).isPositive();
  }

  private static long interactions(GatewayClient gateway) {
    return gateway.items("/api/v1/interactions", "manager").count();
  }

  private void stopAfterJanuary(String line) {
    figures.add(line);
    if (line.contains("2025-01-31")) {
      throw new Stop();
    }
  }

  private static final class Stop extends RuntimeException {}
}
