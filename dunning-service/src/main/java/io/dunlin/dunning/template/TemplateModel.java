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
record TemplateModel(
    LedgerClearance.Answer answer,
    Contact reader,
    String sender,
    String company,
    Language language) {

  static final String INVOICES = "invoices";

  /** What a line of the invoices shows. */
  static final List<String> OF_INVOICE = List.of("number", "dueOn", "age", "balance");

  /** What a letter shows. The last two are not always there. */
  static final List<String> VARIABLES =
      List.of(
          "name",
          "greeting",
          "sender",
          "company",
          "total",
          "oldestAge",
          "oldestDueOn",
          "oldestAmount",
          "suspendsOn",
          "payAt");

  /** What a letter may depend on: whether the ages differ, and whether something is there. */
  static final List<String> CONDITIONS = List.of("mixed", "suspendsOn", "payAt");

  Map<String, Object> shown() {
    List<OpenInvoice> invoices =
        answer.invoices().stream().sorted(Comparator.comparing(OpenInvoice::dueOn)).toList();
    OpenInvoice oldest = invoices.getFirst();
    Map<String, Object> shown = new HashMap<>();
    shown.put("name", Objects.requireNonNullElse(answer.name(), answer.account()));
    shown.put("greeting", reader.name());
    shown.put("sender", sender);
    shown.put("company", company);
    shown.put(INVOICES, invoices.stream().map(this::line).toList());
    shown.put("total", language.amounts(answer.sums()));
    shown.put("oldestAge", language.age(oldest.daysPastDue()));
    shown.put("oldestDueOn", language.day(oldest.dueOn()));
    shown.put("oldestAmount", language.amounts(dueOn(oldest.dueOn(), invoices)));
    shown.put("mixed", !invoices.getLast().dueOn().equals(oldest.dueOn()));
    LocalDate suspendsOn = answer.suspendsOn();
    if (suspendsOn != null) {
      shown.put("suspendsOn", language.day(suspendsOn));
    }
    String payAt = answer.portalUrl();
    if (payAt != null && !payAt.isBlank()) {
      shown.put("payAt", payAt);
    }
    return shown;
  }

  /** The sum of the invoices that were due on one day, each currency by itself. */
  private static Collection<Money> dueOn(LocalDate day, List<OpenInvoice> invoices) {
    Map<String, Money> sums = new LinkedHashMap<>();
    invoices.stream()
        .filter(invoice -> invoice.dueOn().equals(day))
        .map(OpenInvoice::balance)
        .forEach(balance -> sums.merge(balance.currency(), balance, Money::plus));
    return sums.values();
  }

  private Map<String, Object> line(OpenInvoice invoice) {
    return Map.of(
        "number", invoice.invoice(),
        "dueOn", language.day(invoice.dueOn()),
        "age", language.age(invoice.daysPastDue()),
        "balance", language.amount(invoice.balance()));
  }
}
