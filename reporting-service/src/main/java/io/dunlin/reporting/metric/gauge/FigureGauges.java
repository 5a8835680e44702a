package io.dunlin.reporting.metric.gauge;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.reporting.metric.ageing.ReportAgeing;
import io.dunlin.reporting.metric.dso.ReportDso;
import io.dunlin.reporting.metric.gauge.Figures.Figure;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.ReportQueries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Shows the figures as gauges. Reading a gauge calculates nothing: it notes that somebody reads,
 * and the next look calculates again if the figures are old.
 */
@Component
@ConditionalOnDatabase
class FigureGauges {

  private static final int DSO_OVER_DAYS = 90;
  private static final long NEVER = Long.MIN_VALUE;

  private final ReportAgeing reportAgeing;
  private final ReportDso reportDso;
  private final ReportQueries questions;
  private final FigureSettings settings;
  private final MeterRegistry meters;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private volatile boolean wanted;
  private volatile long calculatedAt = NEVER;

  FigureGauges(
      ReportAgeing reportAgeing,
      ReportDso reportDso,
      ReportQueries questions,
      FigureSettings settings,
      MeterRegistry meters) {
    this.reportAgeing = reportAgeing;
    this.reportDso = reportDso;
    this.questions = questions;
    this.settings = settings;
    this.meters = meters;
    Figures.gauges().forEach(name -> gauges.put(name, MultiGauge.builder(name).register(meters)));
    Gauge.builder("dunlin.figures.age", this, FigureGauges::ageInSeconds)
        .baseUnit("seconds")
        .description("How long ago the figures were calculated; -1: not yet")
        .register(meters);
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void look() {
    if (wanted && isOld()) {
      calculate().doOnNext(this::show).block();
    }
  }

  private Mono<List<Figure>> calculate() {
    LocalDate today = questions.today();
    Period period = new Period(today.minusDays(DSO_OVER_DAYS - 1L), today);
    return reportAgeing
        .on(today, ReportAgeing.TOTAL)
        .zipWith(reportDso.of(List.of(period)))
        .map(
            both ->
                Stream.concat(
                        both.getT1().stream().flatMap(Figures::of),
                        both.getT2().stream().flatMap(Figures::of))
                    .toList());
  }

  private void show(List<Figure> figures) {
    Map<String, List<MultiGauge.Row<?>>> rows =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    Figure::gauge, Collectors.mapping(FigureGauges::row, Collectors.toList())));
    gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of()), true));
    wanted = false;
    calculatedAt = now();
  }

  private static MultiGauge.Row<?> row(Figure figure) {
    List<Tag> about =
        figure.about().entrySet().stream()
            .map(entry -> Tag.of(entry.getKey(), entry.getValue()))
            .toList();
    return MultiGauge.Row.of(Tags.of(about), figure.value());
  }

  private double ageInSeconds() {
    wanted = true;
    return calculatedAt == NEVER ? -1 : (now() - calculatedAt) / 1e9;
  }

  private boolean isOld() {
    return calculatedAt == NEVER || now() - calculatedAt >= settings.keptFor().toNanos();
  }

  private long now() {
    return meters.config().clock().monotonicTime();
  }
}
