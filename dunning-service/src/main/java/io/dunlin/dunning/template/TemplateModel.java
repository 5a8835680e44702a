package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;

/**
 * The values that a template shows: one letter for the customer with all overdue, undisputed
 * invoices, net balances, rounded where shown (W11), and how to pay. The amount beside an age is
 * the amount of that age, never the total of invoices of different ages (E10).
 */
record TemplateModel(LedgerClearance.Answer answer, Contact reader, String sender, String company) {

  Map<String, Object> shown() {
    List<OpenInvoice> invoices =
        answer.invoices().stream().sorted(Comparator.comparing(OpenInvoice::dueOn)).toList();
    Map<String, Object> shown = new HashMap<>();
    shown.put("name", Objects.requireNonNullElse(answer.name(), answer.account()));
    shown.put("greeting", reader.name());
    shown.put("sender", sender);
    shown.put("company", company);
    shown.put("invoices", invoices.stream().map(TemplateModel::line).toList());
    shown.put("total", total());
    LocalDate oldestDueOn = invoices.getFirst().dueOn();
    shown.put("oldestAge", age(invoices.getFirst()));
    shown.put("oldestDueOn", oldestDueOn.toString());
    shown.put("oldestAmount", dueOn(oldestDueOn, invoices));
    shown.put("mixed", !invoices.getLast().dueOn().equals(oldestDueOn));
    shown.put("suspendsOn", Objects.requireNonNullElse(answer.suspendsOn(), "").toString());
    shown.put("payAt", Objects.requireNonNullElse(answer.portalUrl(), ""));
    return shown;
  }

  /** The sum of each currency by itself. */
  private String total() {
    return answer.sums().stream().map(TemplateModel::amount).collect(Collectors.joining(" and "));
  }

  /** The sum of the invoices that were due on one day, each currency by itself. */
  private static String dueOn(LocalDate day, List<OpenInvoice> invoices) {
    Map<String, Money> sums = new LinkedHashMap<>();
    invoices.stream()
        .filter(invoice -> invoice.dueOn().equals(day))
        .map(OpenInvoice::balance)
        .forEach(balance -> sums.merge(balance.currency(), balance, Money::plus));
    return sums.values().stream().map(TemplateModel::amount).collect(Collectors.joining(" and "));
  }

  private static String age(OpenInvoice invoice) {
    return invoice.daysPastDue() == 1 ? "1 day" : invoice.daysPastDue() + " days";
  }

  private static Map<String, Object> line(OpenInvoice invoice) {
    return Map.of(
        "number", invoice.invoice(),
        "dueOn", invoice.dueOn().toString(),
        "age", age(invoice),
        "balance", amount(invoice.balance()));
  }

  private static String amount(Money money) {
    BigDecimal shown = money.shown().amount();
    return String.format(
        Locale.ROOT, "%%,.%df %%s".formatted(shown.scale()), shown, money.currency());
  }
}
