package io.dunlin.standalone.demo;

import module java.base;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows the day that is reached, and the figures of the first week and of each month at its end.
 */
final class DemoDisplay implements AutoCloseable {

  private static final String CLEARED_LINE = "\r\u001b[K";

  private static final LocalDate WEEK_END = DemoSettings.FIRST_DAY.plusWeeks(1);

  private final ProgressBar bar;
  private final DemoFigures figures;
  private final Consumer<String> shown;
  private final boolean onTerminal =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private LocalDate day = DemoSettings.FIRST_DAY;

  private DemoDisplay(ProgressBar bar, DemoFigures figures, Consumer<String> shown) {
    this.bar = bar;
    this.figures = figures;
    this.shown = shown;
  }

  static DemoDisplay open(DemoSettings settings, DemoFigures figures, Consumer<String> shown) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("A year")
            .setInitialMax(settings.days())
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(500)
            .build();
    return new DemoDisplay(bar, figures, shown);
  }

  /** Everything before this day has been played. */
  void reach(LocalDate next) {
    if (next.isAfter(day)) {
      day = next;
      bar.stepTo(ChronoUnit.DAYS.between(DemoSettings.FIRST_DAY, next));
      bar.setExtraMessage(" " + next);
    }
  }

  /** The next day at whose end figures are shown. */
  LocalDate nextFigures() {
    return day.isBefore(WEEK_END) ? WEEK_END.minusDays(1) : YearMonth.from(day).atEndOfMonth();
  }

  /** Shows the figures of a day that has ended. */
  void showFigures(LocalDate of) {
    shown.accept((onTerminal ? CLEARED_LINE : "") + figures.until(of));
    reach(of.plusDays(1));
  }

  @Override
  public void close() {
    bar.close();
  }
}
