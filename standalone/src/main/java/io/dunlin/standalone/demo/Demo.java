package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceMessage;
import io.dunlin.standalone.finance.FinanceStream;
import io.dunlin.standalone.problem.CommandError;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Plays the generated year on a running installation, through the gateway and day by day on the
 * simulated clock, and tells what came of it.
 */
public final class Demo {

  private static final String CLOCK = "/api/v1/clock";

  private final GatewayClient gateway;
  private final FinanceStream stream;
  private final CustomerActionRunner people;

  private Demo(Standalone standalone) {
    this.gateway = new GatewayClient(standalone.url(), standalone::token);
    this.stream = new FinanceStream(standalone.url(), standalone.token("finance", "demo"));
    this.people =
        new CustomerActionRunner(
            gateway, new CustomerMailSender(standalone.ports().smtp(), standalone.mailbox()));
  }

  /** The day on which the demo's clock starts. */
  public static LocalDate firstDay() {
    return DemoYear.FIRST_DAY;
  }

  /** Returns the table of what happened. */
  public static String play(Standalone standalone) {
    DemoYear year = DemoYear.generate(DemoYear.SEED, DemoYear.CUSTOMERS);
    Demo demo = new Demo(standalone);
    try (ProgressBar bar = bar()) {
      demo.play(
          year,
          day -> {
            bar.step();
            bar.setExtraMessage(" " + day);
          });
    }
    return new DemoSummary(demo.gateway, year).write();
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("A year")
        .setInitialMax(DemoYear.FIRST_DAY.lengthOfYear())
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(500)
        .build();
  }

  private void play(DemoYear year, Consumer<LocalDate> dayDone) {
    Map<LocalDate, List<FinanceMessage>> arrivals =
        year.messages().stream().collect(Collectors.groupingBy(FinanceMessage::arrivesOn));
    Map<LocalDate, List<CustomerAction>> deeds =
        year.deeds().stream()
            .collect(Collectors.groupingBy(d -> LocalDate.ofInstant(d.at(), ZoneOffset.UTC)));
    for (LocalDate day = year.start(); !day.isAfter(year.lastDay()); day = day.plusDays(1)) {
      post(day, arrivals.getOrDefault(day, List.of()));
      act(deeds.getOrDefault(day, List.of()));
      dayDone.accept(day);
    }
    gateway.put(CLOCK, Map.of("today", year.lastDay().toString()), "manager");
  }

  private void post(LocalDate day, List<FinanceMessage> messages) {
    if (!messages.isEmpty()) {
      moveTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      stream.post(messages, Demo::expectAccepted);
    }
  }

  private void act(List<CustomerAction> deeds) {
    for (CustomerAction deed : deeds) {
      moveTo(deed.at());
      people.act(deed);
    }
  }

  private void moveTo(Instant instant) {
    gateway.put(CLOCK, Map.of("now", instant.toString()), "manager");
  }

  private static void expectAccepted(Answer answer) {
    if (answer.verdict() == Verdict.REJECTED) {
      throw new CommandError(
          "The demo's event %s was rejected: %s"
              .formatted(answer.message().id(), String.join("; ", answer.reasons())));
    }
  }
}
