package io.dunlin.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Finance;
import io.dunlin.acceptance.company.InvoiceView;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where money goes when it comes in. */
class CashApplicationScenarios {

  private final Company company = Company.shared();
  private final LocalDate today = company.clock().today();
  private final Customer customer = company.customer().registered();

  @Test
  @DisplayName("E12: money goes to the invoice that the remittance names, though another is older")
  void money_goes_to_the_invoice_that_is_named() {
    String older = customer.isInvoiced("100.00", today.minusDays(20));
    String named = customer.isInvoiced("100.00", today.minusDays(5));

    customer.pays("100.00", today, named);

    assertThat(balance(older)).isEqualTo(Amount.usd("100.00"));
    assertThat(customer.file().invoice(named))
        .extracting(InvoiceView::state, InvoiceView::settledOn, InvoiceView::daysLate)
        .containsExactly("SETTLED", today, 5);
  }

  @Test
  @DisplayName("E12: a line of the remittance may say how much; the rest goes to the oldest due")
  void a_remittance_line_may_say_how_much() {
    String older = customer.isInvoiced("100.00", today.minusDays(20));
    String named = customer.isInvoiced("100.00", today.minusDays(5));

    var line = Json.object("invoice", named, "amount", Amount.usd("30.00"));
    customer.post("payment-received", payment("50.00", List.of(line)));

    assertThat(balance(named)).isEqualTo(Amount.usd("70.00"));
    assertThat(balance(older)).isEqualTo(Amount.usd("80.00"));
  }

  @Test
  @DisplayName("E12: without a remittance the oldest due comes first, then those not yet due")
  void the_oldest_due_comes_first() {
    String notYetDue = customer.isInvoiced("100.00", today.plusDays(10));
    String older = customer.isInvoiced("100.00", today.minusDays(20));
    String old = customer.isInvoiced("100.00", today.minusDays(5));

    customer.pays("250.00", today);

    assertThat(balance(older)).isEqualTo(Amount.usd("0.00"));
    assertThat(balance(old)).isEqualTo(Amount.usd("0.00"));
    assertThat(balance(notYetDue)).isEqualTo(Amount.usd("50.00"));
  }

  @Test
  @DisplayName("E12: what is left over stays as unapplied cash, and meets the next invoice")
  void what_is_left_over_stays_as_unapplied_cash() {
    customer.isInvoiced("100.00", today.minusDays(5));

    customer.pays("130.00", today);
    assertThat(customer.file().standing().unapplied()).isEqualTo(Amount.usd("30.00"));
    assertThat(customer.file().standing().state()).isEqualTo("CURRENT");
  }

  @Test
  @DisplayName("W11: money goes to invoices of its own currency only, and each is shown by itself")
  void currencies_are_never_mixed() {
    String dollars = customer.isInvoiced("100.00", today.minusDays(20));
    String euros = Finance.number("INV");
    Map<String, Object> invoice =
        customer.invoiceData(euros, "80.00", today.minusDays(40), today.minusDays(10));
    invoice.put("amount", Json.object("amount", "80.00", "currency", "EUR"));
    customer.post("invoice-issued", invoice);
    Map<String, Object> payment = payment("50.00", List.of());
    payment.put("amount", Json.object("amount", "50.00", "currency", "EUR"));

    customer.post("payment-received", payment);

    assertThat(balance(dollars)).isEqualTo(Amount.usd("100.00"));
    assertThat(balance(euros)).isEqualTo(new Amount("30.00", "EUR"));
    assertThat(customer.file().standing().open()).isEqualTo(Amount.usd("100.00"));
  }

  @Test
  @DisplayName("E12: a payment before its invoice is kept for it")
  void a_payment_before_its_invoice_is_kept_for_it() {
    String other = customer.isInvoiced("100.00", today.minusDays(5));
    String later = Finance.number("INV");
    customer.pays("60.00", today.minusDays(1), later);
    assertThat(balance(other)).isEqualTo(Amount.usd("100.00"));
    assertThat(customer.file().standing().unapplied()).isEqualTo(Amount.usd("60.00"));

    customer.post(
        "invoice-issued",
        customer.invoiceData(later, "60.00", today.minusDays(40), today.minusDays(10)));

    assertThat(customer.file().invoice(later))
        .extracting(InvoiceView::state, InvoiceView::settledOn, InvoiceView::daysLate)
        .containsExactly("SETTLED", today.minusDays(1), 9);
    assertThat(customer.file().standing().unapplied()).isEqualTo(Amount.usd("0.00"));
  }

  @Test
  @DisplayName("E12: a reversal makes the account overdue again, with the right days past due")
  void a_reversal_makes_the_account_overdue_again() {
    String invoice = customer.isInvoiced("100.00", today.minusDays(40));
    String payment = customer.pays("100.00", today.minusDays(2), invoice);
    assertThat(customer.file().standing().state()).isEqualTo("CURRENT");

    customer.paymentIsReversed(payment, today);

    Standing standing = customer.file().standing();
    assertThat(standing.state()).isEqualTo("OVERDUE");
    assertThat(standing.processDay()).isEqualTo(40);
    assertThat(customer.file().invoice(invoice))
        .extracting(InvoiceView::state, InvoiceView::daysPastDue, InvoiceView::balance)
        .containsExactly("OVERDUE", 40, Amount.usd("100.00"));
  }

  @Test
  @DisplayName("W6: the account is current only when the last overdue invoice is gone")
  void the_account_is_current_when_the_last_overdue_invoice_is_gone() {
    String older = customer.isInvoiced("100.00", today.minusDays(40));
    String younger = customer.isInvoiced("100.00", today.minusDays(10));
    final String episode = customer.file().standing().episode();

    customer.pays("100.00", today, older);
    Standing afterTheFirst = customer.file().standing();
    customer.pays("100.00", today, younger);

    assertThat(afterTheFirst)
        .extracting(Standing::state, Standing::episode, Standing::processDay)
        .containsExactly("OVERDUE", episode, 10);
    assertThat(customer.file().standing().state()).isEqualTo("CURRENT");
  }

  @Test
  @DisplayName("M1: what is open is shown by its age")
  void what_is_open_is_shown_by_its_age() {
    customer.isInvoiced("10.00", today.plusDays(5));
    customer.isInvoiced("20.00", today.minusDays(30));
    customer.isInvoiced("30.00", today.minusDays(31));
    customer.isInvoiced("40.00", today.minusDays(61));
    customer.isInvoiced("50.00", today.minusDays(91));

    assertThat(customer.file().standing().buckets())
        .extracting(bucket -> bucket.amount().amount())
        .containsExactly("10.00", "20.00", "30.00", "40.00", "50.00");
  }

  private Map<String, Object> payment(String amount, List<Map<String, Object>> remittance) {
    return customer.paymentData(Finance.number("PAY"), amount, today, remittance);
  }

  private Amount balance(String invoice) {
    return customer.file().invoice(invoice).balance();
  }
}
