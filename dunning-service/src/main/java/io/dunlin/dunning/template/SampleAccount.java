package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.Verdict;

/** An invented customer with two overdue invoices, to see a text before anybody gets it. */
final class SampleAccount {

  private static final String NAME = "Example Ltd";
  private static final int OLDER = 34; // days past due
  private static final int YOUNGER = 12;
  private static final int DAYS_UNTIL_SUSPENSION = 10;

  private SampleAccount() {}

  static LedgerClearance.Answer figures(LocalDate today) {
    Money older = Money.of("1250.00", "EUR");
    Money younger = Money.of("310.50", "EUR");
    return new LedgerClearance.Answer(
        NAME,
        NAME,
        Verdict.YES,
        "an example",
        LedgerReason.COLLECTIBLE,
        0,
        NAME,
        "https://pay.example/example-ltd",
        List.of(new Contact("example", "Alex Example", null, null, ContactRole.MAIN_POC, false)),
        List.of(
            invoice("2026-0117", today, OLDER, older),
            invoice("2026-0203", today, YOUNGER, younger)),
        older.plus(younger),
        null,
        null,
        today.plusDays(DAYS_UNTIL_SUSPENSION));
  }

  private static OpenInvoice invoice(String number, LocalDate today, int daysPastDue, Money open) {
    LocalDate dueOn = today.minusDays(daysPastDue);
    return new OpenInvoice(number, dueOn.minusDays(30), dueOn, daysPastDue, open);
  }
}
