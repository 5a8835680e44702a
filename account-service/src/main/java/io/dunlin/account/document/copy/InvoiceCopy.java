package io.dunlin.account.document.copy;

import module java.base;

import io.dunlin.account.document.rendering.Amounts;
import io.dunlin.account.document.rendering.DocumentModel;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** An invoice as the ledger knows it, with what happened to it since. */
record InvoiceCopy(
    String invoice,
    String account,
    String name,
    ZoneId zone,
    @Nullable String portalUrl,
    String kind,
    @Nullable String product,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money amount,
    Money balance,
    @Nullable LocalDate voidedOn,
    @Nullable LocalDate closedOn,
    List<Line> lines) {

  /**
   * A movement of the invoice.
   *
   * @param amount by which its balance rose, or fell when it is negative
   */
  record Line(LocalDate on, String kind, @Nullable String document, Money amount) {}

  InvoiceCopy with(List<Line> happened) {
    return new InvoiceCopy(
        invoice, account, name, zone, portalUrl, kind, product, issuedOn, dueOn, amount, balance,
        voidedOn, closedOn, happened);
  }

  /** Marked as a copy, so that nobody takes it for an invoice. */
  DocumentModel model(LocalDate today) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("invoice", invoice);
    shown.put("account", account);
    shown.put("name", name);
    shown.put(
        "kind", kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '));
    shown.put("product", Objects.requireNonNullElse(product, ""));
    shown.put("issuedOn", issuedOn.toString());
    shown.put("dueOn", dueOn.toString());
    shown.put("amount", Amounts.shown(amount));
    shown.put("balance", Amounts.shown(balance));
    shown.put("state", state(today));
    shown.put("lines", lines.stream().map(InvoiceCopy::line).toList());
    shown.put("payAt", Amounts.link(portalUrl));
    return new DocumentModel("invoice-copy", today, shown);
  }

  private String state(LocalDate today) {
    if (voidedOn != null) {
      return "Cancelled on " + voidedOn;
    }
    if (closedOn != null) {
      return "Settled on " + closedOn;
    }
    return dueOn.isBefore(today) ? "Overdue" : "Open";
  }

  private static Map<String, Object> line(Line line) {
    return Map.of(
        "on", line.on().toString(),
        "what", what(line),
        "document", Objects.requireNonNullElse(line.document(), ""),
        "amount", Amounts.shown(line.amount()));
  }

  private static String what(Line line) {
    return switch (line.kind()) {
      case "ISSUED" -> "Issued";
      case "AMENDED" -> "Amended";
      case "VOIDED" -> "Cancelled";
      case "WRITTEN_OFF" -> line.amount().isPositive() ? "Taken back" : "Written off";
      case "APPLIED" -> line.amount().isPositive() ? "Taken back" : "Paid or credited";
      default -> line.kind();
    };
  }
}
