package io.dunlin.disposition.account;

import static io.dunlin.disposition.Customers.changed;
import static io.dunlin.disposition.Customers.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountUpdatesTest {

  private static final LocalDate DUE = LocalDate.parse("2026-03-02");
  private static final LocalDate LATER = DUE.plusDays(30);
  private static final Money AMOUNT = Money.of("1200", "USD");

  private final InvoiceSettled settled = new InvoiceSettled("A", null, "I", DUE, 0);
  private final InvoiceReopened reopened =
      new InvoiceReopened("A", null, "I", DUE, AMOUNT, DUE, "reversed");
  private final InvoiceAmended amended =
      new InvoiceAmended("A", null, "I", LATER, AMOUNT, Money.zero("USD"), DUE, "agreed");

  @Test
  @DisplayName("W3: an invoice is open until it is settled, and again when it is reopened")
  void the_last_event_says_whether_an_invoice_is_open() {
    assertThat(after(Map.of(), invoice("A", "I", DUE)).open()).isTrue();
    assertThat(after(Map.of(), invoice("A", "I", DUE), settled).open()).isFalse();
    assertThat(after(Map.of(), invoice("A", "I", DUE), settled, reopened).open()).isTrue();
  }

  @Test
  void what_was_known_before_the_batch_goes_on() {
    Invoice before = new Invoice("I", "A", InvoiceKind.FINAL, DUE, false);

    assertThat(after(Map.of("I", before), amended))
        .isEqualTo(new Invoice("I", "A", InvoiceKind.FINAL, LATER, false));
  }

  @Test
  void an_invoice_that_was_never_opened_stays_unknown() {
    assertThat(AccountUpdates.of(List.of(settled)).invoicesAfter(Map.of())).isEmpty();
  }

  @Test
  void the_profile_with_the_highest_version_is_the_last_word() {
    AccountUpdates news =
        AccountUpdates.of(List.of(changed("A", 3, "new", null), changed("A", 2, "old", null)));

    assertThat(news.profiles()).singleElement().extracting("csm").isEqualTo("new");
  }

  private static Invoice after(Map<String, Invoice> known, AccountEvent... events) {
    return AccountUpdates.of(List.of(events)).invoicesAfter(known).iterator().next();
  }
}
