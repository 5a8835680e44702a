package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/** What Finance would send about one invented customer. */
final class CustomerFinanceEvents {

  private final Customer customer;
  private final List<FinanceMessage> messages = new ArrayList<>();

  CustomerFinanceEvents(Customer customer) {
    this.customer = customer;
  }

  List<FinanceMessage> messages() {
    return messages;
  }

  void open(LocalDate day) {
    add("account-upserted", customer.account(), day, customer.profile());
  }

  void issue(Invoice invoice, LocalDate issuedOn) {
    add(
        "invoice-issued",
        invoice.number(),
        issuedOn,
        Map.of(
            "invoice", invoice.number(),
            "account", customer.account(),
            "kind", "RECURRING",
            "issuedOn", issuedOn.toString(),
            "dueOn", invoice.dueOn().toString(),
            "amount", money(invoice.amount())));
  }

  void pay(Invoice invoice, BigDecimal amount, LocalDate on, String part) {
    String payment = "P-" + invoice.number() + part;
    add(
        "payment-received",
        payment,
        on,
        Map.of(
            "payment", payment,
            "account", customer.account(),
            "receivedOn", on.toString(),
            "amount", money(amount),
            "remittance", List.of(Map.of("invoice", invoice.number(), "amount", money(amount)))));
  }

  void credit(Invoice invoice, BigDecimal amount, LocalDate on) {
    String credit = "C-" + invoice.number();
    add(
        "credit-issued",
        credit,
        on,
        Map.of(
            "credit", credit,
            "account", customer.account(),
            "issuedOn", on.toString(),
            "amount", money(amount),
            "invoice", invoice.number()));
  }

  private Map<String, Object> money(BigDecimal amount) {
    return Map.of("amount", amount.toPlainString(), "currency", customer.home().currency());
  }

  private void add(String type, String id, LocalDate on, Map<String, Object> data) {
    messages.add(
        new FinanceMessage(
            "/demo",
            type + "/" + id,
            FinanceMessage.TYPE_PREFIX + type + ".v1",
            customer.account(),
            on,
            messages.size(),
            data));
  }
}
