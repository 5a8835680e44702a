package io.dunlin.disposition.accounttask;

import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.events.FinalInvoiceEvent.FinalInvoiceReviewDue;
import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinalInvoiceTasksTest extends AccountWorkItems {

  private static final Money BALANCE = Money.of("70", "USD");

  private final String first = "F-1-" + account;
  private final String second = "F-2-" + account;

  @Test
  @DisplayName("E4: the collector is to contact the customer, with the invoices and open points")
  void the_collector_is_asked() {
    publish(owned(account, dana, kim), review(today(), open(first, 2), open(second, 0)));

    assertThat(worklistOf("agent", kim))
        .extracting(Item::kind, Item::title, Item::dueOn, Item::reasons)
        .containsExactly(
            tuple(
                "FINAL_INVOICE_CONTACT",
                "Contact Brightwater Clinics about the final invoices %s, %s"
                    .formatted(first, second),
                today(),
                List.of("final invoice open, 2 open points")));
    assertThat(worklistOf("agent", kim).getFirst().description())
        .contains("%s: 70.00 USD, due on %s, 2 open points".formatted(first, today()))
        .contains(second + ": 70.00 USD, due on " + today() + ", no open points");
  }

  @Test
  @DisplayName("E4: where nobody collects, Finance is asked")
  void finance_is_asked() {
    publish(owned(account, dana, null), review(today(), open(first, 1)));

    assertThat(worklistOf("ar", "frida"))
        .extracting(Item::kind, Item::who)
        .containsExactly(tuple("FINAL_INVOICE_CONTACT", null));
  }

  @Test
  @DisplayName("E4: what was left undone is asked anew a month later, not twice")
  void the_next_month_takes_its_place() {
    publish(owned(account, dana, kim), review(today(), open(first, 2)));

    publish(review(today().plusMonths(1), open(first, 1)));

    assertThat(work())
        .extracting(Item::state, Item::dueOn, Item::why)
        .containsExactly(
            tuple("CANCELLED", today(), "NEXT_REVIEW"), tuple("OPEN", today().plusMonths(1), null));
  }

  @Test
  @DisplayName("E4: nobody is contacted about what is paid; about what is left they are")
  void ends_when_all_is_paid() {
    String other = "I-" + Customers.id();
    publish(
        owned(account, dana, kim),
        opened(first, InvoiceKind.FINAL),
        opened(second, InvoiceKind.FINAL),
        opened(other, InvoiceKind.RECURRING),
        review(today(), open(first, 0), open(second, 0)));

    publish(settled(first));
    assertThat(open()).hasSize(1);

    publish(settled(second));
    assertThat(work())
        .extracting(Item::state, Item::why)
        .containsExactly(tuple("CANCELLED", "FINAL_INVOICES_SETTLED"));
  }

  private FinalInvoiceReviewDue review(LocalDate on, OpenFinalInvoice... invoices) {
    return new FinalInvoiceReviewDue(account, null, on, List.of(invoices));
  }

  private OpenFinalInvoice open(String invoice, int points) {
    return new OpenFinalInvoice(invoice, today(), BALANCE, points);
  }

  private InvoiceOpened opened(String invoice, InvoiceKind kind) {
    return new InvoiceOpened(
        account, null, invoice, kind, today().minusDays(30), today(), BALANCE, null);
  }

  private InvoiceSettled settled(String invoice) {
    return new InvoiceSettled(account, null, invoice, today(), 0);
  }
}
