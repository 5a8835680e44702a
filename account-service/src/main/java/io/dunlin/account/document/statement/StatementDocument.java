package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.rendering.Amounts;
import io.dunlin.account.document.rendering.DocumentModel;
import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AgeingBucket;
import org.jspecify.annotations.Nullable;

/** A statement as the customer reads it, with what is open by age and where to pay (E10). */
record StatementDocument(
    StatementHolder holder,
    Statement statement,
    List<OpenByAge> open,
    AgeingEdges edges,
    LocalDate on) {

  DocumentModel model() {
    return new DocumentModel(
        "statement",
        on,
        Map.of(
            "account", holder.account(),
            "name", holder.name(),
            "from", statement.from().toString(),
            "to", statement.to().toString(),
            "sections", statement.sections().stream().map(this::section).toList(),
            "payAt", Amounts.link(holder.portalUrl())));
  }

  private Map<String, Object> section(StatementSection section) {
    return Map.of(
        "currency", section.currency(),
        "opening", Amounts.shown(section.opening()),
        "lines", section.movements().stream().map(StatementDocument::line).toList(),
        "closing", Amounts.shown(section.closing()),
        "ageing",
            OpenByAge.buckets(open, section.currency(), on, edges).stream()
                .map(StatementDocument::bucket)
                .toList());
  }

  private static Map<String, Object> line(Line line) {
    return Map.of(
        "on", line.on().toString(),
        "what", what(line.kind()),
        "document", Objects.requireNonNullElse(line.document(), ""),
        "invoice", Objects.requireNonNullElse(line.invoice(), ""),
        "amount", Amounts.shown(line.amount()));
  }

  private static Map<String, Object> bucket(AgeingBucket bucket) {
    return Map.of("age", age(bucket.from(), bucket.to()), "amount", Amounts.shown(bucket.amount()));
  }

  private static String age(@Nullable Integer from, @Nullable Integer to) {
    if (from == null) {
      return "Not due";
    }
    return to == null ? "Over " + (from - 1) + " days" : from + " to " + to + " days";
  }

  private static String what(String kind) {
    return switch (kind) {
      case "ISSUED" -> "Invoice";
      case "AMENDED" -> "Invoice amended";
      case "VOIDED" -> "Invoice cancelled";
      case "RECEIVED" -> "Payment";
      case "REVERSED" -> "Payment returned";
      case "CREDITED" -> "Credit";
      case "REFUNDED" -> "Refund";
      case "WRITTEN_OFF" -> "Written off";
      default -> kind;
    };
  }
}
