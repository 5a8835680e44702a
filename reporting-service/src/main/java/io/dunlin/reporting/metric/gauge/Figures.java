package io.dunlin.reporting.metric.gauge;

import module java.base;

import io.dunlin.reporting.metric.ageing.Ageing;
import io.dunlin.reporting.metric.dso.DsoFigure;
import org.jspecify.annotations.Nullable;

/** The main figures as they are shown: a name, what it is about, and the value. */
final class Figures {

  /** One value of one gauge. */
  record Figure(String gauge, Map<String, String> about, BigDecimal value) {}

  private Figures() {}

  static Stream<Figure> of(Ageing ageing) {
    String currency = ageing.currency();
    Stream<Figure> buckets =
        ageing.buckets().stream()
            .map(
                bucket ->
                    new Figure(
                        "dunlin.receivables.ageing",
                        Map.of("currency", currency, "bucket", name(bucket.from(), bucket.to())),
                        bucket.amount().amount()));
    return Stream.concat(
        Stream.of(
            figure("dunlin.receivables.open", currency, ageing.total().amount()),
            figure("dunlin.receivables.overdue", currency, ageing.overdue().amount()),
            figure("dunlin.receivables.disputed", currency, ageing.disputed().amount())),
        buckets);
  }

  static Stream<Figure> of(DsoFigure dso) {
    Map<String, @Nullable BigDecimal> forms = new TreeMap<>();
    forms.put("simple", dso.dso());
    forms.put("count-back", dso.countBackDso());
    forms.put("best-possible", dso.bestPossibleDso());
    forms.put("average-delinquent", dso.averageDaysDelinquent());
    return forms.entrySet().stream()
        .flatMap(form -> days(dso.currency(), form.getKey(), form.getValue()));
  }

  /** For the names of gauges of which there is no value at the moment, too. */
  static List<String> gauges() {
    return List.of(
        "dunlin.receivables.open",
        "dunlin.receivables.overdue",
        "dunlin.receivables.disputed",
        "dunlin.receivables.ageing",
        "dunlin.dso.days");
  }

  private static Stream<Figure> days(String currency, String form, @Nullable BigDecimal value) {
    return value == null
        ? Stream.empty()
        : Stream.of(
            new Figure("dunlin.dso.days", Map.of("currency", currency, "form", form), value));
  }

  private static Figure figure(String gauge, String currency, BigDecimal value) {
    return new Figure(gauge, Map.of("currency", currency), value);
  }

  private static String name(@Nullable Integer from, @Nullable Integer to) {
    if (from == null) {
      return "current";
    }
    return to == null ? "over-" + (from - 1) : from + "-" + to;
  }
}
