package io.dunlin.dunning.message;

import io.dunlin.events.Contact;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a letter shows: one for the customer with all overdue, undisputed invoices, net balances,
 * rounded where shown (W11), and how to pay (E10).
 */
record Figures(LedgerClearance.Answer answer, Contact reader, String sender, String company) {

  Map<String, Object> shown() {
    List<OpenInvoice> invoices =
        answer.invoices().stream().sorted(Comparator.comparing(OpenInvoice::dueOn)).toList();
    Map<String, Object> shown = new HashMap<>();
    shown.put("name", Objects.requireNonNullElse(answer.name(), answer.account()));
    shown.put("greeting", reader.name());
    shown.put("sender", sender);
    shown.put("company", company);
    shown.put("invoices", invoices.stream().map(Figures::line).toList());
    shown.put("total", total());
    shown.put("oldestDays", invoices.getFirst().daysPastDue());
    shown.put("oldestDueOn", invoices.getFirst().dueOn().toString());
    shown.put("suspendsOn", Objects.requireNonNullElse(answer.suspendsOn(), "").toString());
    shown.put("payAt", Objects.requireNonNullElse(answer.portalUrl(), ""));
    return shown;
  }

  /** The sum of each currency by itself. */
  private String total() {
    return answer.sums().stream().map(Figures::amount).collect(Collectors.joining(" and "));
  }

  private static Map<String, Object> line(OpenInvoice invoice) {
    return Map.of(
        "number", invoice.invoice(),
        "dueOn", invoice.dueOn().toString(),
        "daysPastDue", invoice.daysPastDue(),
        "oneDay", invoice.daysPastDue() == 1,
        "balance", amount(invoice.balance()));
  }

  private static String amount(Money money) {
    BigDecimal shown = money.shown().amount();
    return String.format(
        Locale.ROOT, "%%,.%df %%s".formatted(shown.scale()), shown, money.currency());
  }
}
