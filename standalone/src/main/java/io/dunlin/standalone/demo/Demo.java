package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceStream;
import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;

/**
 * Plays the generated year on a running installation, through the gateway and day by day on the
 * simulated clock. It goes on where the folder's last demo ended.
 */
public final class Demo {

  private static final String CLOCK = "/api/v1/clock";

  private final DemoSettings settings;
  private final DataFolder folder;
  private final GatewayClient gateway;
  private final FinanceStream stream;
  private final CustomerActionRunner people;

  public Demo(DemoSettings settings, DataFolder folder, Standalone standalone) {
    this.settings = settings;
    this.folder = folder;
    this.gateway = new GatewayClient(standalone.url(), standalone::token);
    this.stream = new FinanceStream(standalone.url(), standalone.token("finance", "demo"));
    this.people =
        new CustomerActionRunner(
            gateway, new CustomerMailSender(standalone.ports().smtp(), standalone.mailbox()));
  }

  /** The day on which the demo's clock starts. */
  public static LocalDate clockStartsOn() {
    return DemoSettings.FIRST_DAY.minusDays(1);
  }

  /** Plays what has not been played yet; returns the table of what has happened. */
  public String play(Consumer<String> figures) {
    DemoYear year = DemoYear.generate(settings);
    DemoProgress progress = DemoProgress.in(folder).orElseGet(() -> DemoProgress.start(settings));
    try (DemoDisplay display = DemoDisplay.open(settings, new DemoFigures(gateway), figures)) {
      display.reach(today());
      for (int done = progress.steps(); done < year.steps().size(); done++) {
        DemoStep step = year.steps().get(done);
        reach(LocalDate.ofInstant(step.at(), ZoneOffset.UTC), display);
        moveTo(step.at());
        take(step);
        progress.after(done + 1).keepIn(folder);
      }
      reach(settings.lastDay().plusDays(1), display);
      endDay(settings.lastDay());
    }
    return new DemoSummary(gateway, DemoSettings.FIRST_DAY, settings.lastDay()).write();
  }

  private void reach(LocalDate day, DemoDisplay display) {
    LocalDate end = display.nextFigures();
    while (end.isBefore(day)) {
      endDay(end);
      display.showFigures(end);
      end = display.nextFigures();
    }
    display.reach(day);
  }

  private void take(DemoStep step) {
    switch (step) {
      case DemoStep.Report(_, var messages) -> stream.post(messages, Demo::expectAccepted);
      case DemoStep.Action(var id, var action) -> people.act(id, action);
    }
  }

  /** Moves the clock to an instant, unless somebody has moved it past that already. */
  private void moveTo(Instant instant) {
    Instant now = Instant.parse(gateway.get(CLOCK, "manager").path("now").asString());
    if (now.isBefore(instant)) {
      move(Map.of("now", instant.toString()));
    }
  }

  /** The same for the end of a day. */
  private void endDay(LocalDate day) {
    if (!today().isAfter(day)) {
      move(Map.of("today", day.toString()));
    }
  }

  private LocalDate today() {
    return LocalDate.parse(gateway.get(CLOCK, "manager").path("today").asString());
  }

  private void move(Map<String, String> target) {
    gateway.put(CLOCK, target, "manager");
  }

  private static void expectAccepted(Answer answer) {
    if (answer.verdict() == Verdict.REJECTED) {
      throw new CommandError(
          "The demo's event %s was rejected: %s"
              .formatted(answer.message().id(), String.join("; ", answer.reasons())));
    }
  }
}
