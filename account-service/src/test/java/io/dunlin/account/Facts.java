package io.dunlin.account;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.RemittanceLine;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.Money;

/** What Finance says, in short. */
public final class Facts {

  private Facts() {}

  public static AccountUpserted account(String account) {
    return account(account, "Europe/Berlin");
  }

  public static AccountUpserted account(String account, String zone) {
    return new AccountUpserted(
        account,
        "Acme " + account,
        "CORE",
        "DE",
        zone,
        "EUR",
        "dana",
        "carl",
        null,
        List.of("LMS"),
        "https://pay.example/" + account,
        0,
        List.of(new Contact("c1", "Pia", "pia@acme.example", null, ContactRole.MAIN_POC, false)));
  }

  public static InvoiceIssued invoice(
      String account, String invoice, String issuedOn, String dueOn, String amount) {
    return new InvoiceIssued(
        invoice,
        account,
        InvoiceKind.RECURRING,
        LocalDate.parse(issuedOn),
        LocalDate.parse(dueOn),
        eur(amount),
        null);
  }

  public static PaymentReceived payment(
      String account, String payment, String on, String amount, RemittanceLine... lines) {
    return new PaymentReceived(payment, account, LocalDate.parse(on), eur(amount), List.of(lines));
  }

  /** As much as the invoice needs. */
  public static RemittanceLine line(String invoice) {
    return new RemittanceLine(invoice, null);
  }

  public static RemittanceLine line(String invoice, String amount) {
    return new RemittanceLine(invoice, eur(amount));
  }

  public static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  public static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  /** An invoice of 2026-02-01 in any currency. */
  public static InvoiceIssued invoice(String account, String invoice, String dueOn, Money amount) {
    return new InvoiceIssued(
        invoice,
        account,
        InvoiceKind.RECURRING,
        LocalDate.parse("2026-02-01"),
        LocalDate.parse(dueOn),
        amount,
        null);
  }

  /** Money of any currency. */
  public static PaymentReceived payment(
      String account, String payment, String on, Money amount, RemittanceLine... lines) {
    return new PaymentReceived(payment, account, LocalDate.parse(on), amount, List.of(lines));
  }

  /** The event in its structured form. */
  public static String json(String id, FinanceEvent event) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("specversion", "1.0");
    envelope.put("type", EventTypes.typeOf(event));
    envelope.put("source", "/erp");
    envelope.put("id", id);
    if (!event.account().isEmpty()) {
      envelope.put("subject", event.account());
    }
    envelope.put("data", EventJson.MAPPER.convertValue(event, Map.class));
    return EventJson.MAPPER.writeValueAsString(envelope);
  }
}
