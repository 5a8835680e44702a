package io.dunlin.reporting.figure;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.reporting.ageing.ReportAgeing;
import io.dunlin.reporting.dso.ReportDso;
import io.dunlin.reporting.figure.Figures.Figure;
import io.dunlin.reporting.report.Period;
import io.dunlin.reporting.report.Questions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Shows the figures as gauges. Reading a gauge never reckons: it leaves word that somebody reads,
 * and the next look reckons anew if what there is has grown old.
 */
@Component
@ConditionalOnDatabase
class FigureGauges {

  private static final int DSO_OVER_DAYS = 90;
  private static final long NEVER = Long.MIN_VALUE;

  private final ReportAgeing reportAgeing;
  private final ReportDso reportDso;
  private final Questions questions;
  private final FigureSettings settings;
  private final MeterRegistry meters;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private volatile boolean wanted;
  private volatile long reckonedAt = NEVER;

  FigureGauges(
      ReportAgeing reportAgeing,
      ReportDso reportDso,
      Questions questions,
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
        .description("How long ago the figures were reckoned; -1: not yet")
        .register(meters);
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void look() {
    if (wanted && isOld()) {
      reckon().doOnNext(this::show).block();
    }
  }

  private Mono<List<Figure>> reckon() {
    LocalDate today = questions.today();
    Period period = new Period(today.minusDays(DSO_OVER_DAYS - 1L), today);
    return reportAgeing
        .on(today, ReportAgeing.TOTAL)
        .zipWith(reportDso.of(List.of(period)))
        .map(
            known ->
                Stream.concat(
                        known.getT1().stream().flatMap(Figures::of),
                        known.getT2().stream().flatMap(Figures::of))
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
    reckonedAt = now();
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
    return reckonedAt == NEVER ? -1 : (now() - reckonedAt) / 1e9;
  }

  private boolean isOld() {
    return reckonedAt == NEVER || now() - reckonedAt >= settings.keptFor().toNanos();
  }

  private long now() {
    return meters.config().clock().monotonicTime();
  }
}
