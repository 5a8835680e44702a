package io.dunlin.standalone.demo;

import io.dunlin.standalone.Standalone;
import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.finance.FinanceStream;
import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Plays the generated year on a running installation, and tells what came of it. */
public final class Demo {

  private Demo() {}

  /** The day on which the demo's clock starts. */
  public static LocalDate firstDay() {
    return DemoYear.FIRST_DAY;
  }

  /** Returns the table of what happened. */
  public static String play(Standalone standalone) {
    DemoYear year = DemoYear.generate(DemoYear.SEED, DemoYear.CUSTOMERS);
    GatewayClient gateway = new GatewayClient(standalone.url(), standalone::token);
    CustomerMailSender letterbox =
        new CustomerMailSender(standalone.ports().smtp(), standalone.mailbox());
    String token = standalone.token("finance", "demo");
    try (ProgressBar bar = bar()) {
      new DemoReplay(
              gateway,
              new FinanceStream(standalone.url(), token),
              new CustomerActionRunner(gateway, letterbox))
          .play(
              year,
              day -> {
                bar.step();
                bar.setExtraMessage(" " + day);
              });
    }
    return new DemoSummary(gateway, year).write();
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("A year")
        .setInitialMax(DemoYear.FIRST_DAY.lengthOfYear())
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(500)
        .build();
  }
}
