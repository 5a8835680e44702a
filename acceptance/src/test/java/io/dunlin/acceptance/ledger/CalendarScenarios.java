package io.dunlin.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.InvoiceView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are those of the customer's own calendar, wherever the company sits. */
class CalendarScenarios {

  private final Company company = Company.shared();

  @ParameterizedTest(name = "{1}")
  @CsvSource({"JP, Asia/Tokyo", "US, America/Los_Angeles", "NZ, Pacific/Auckland"})
  @DisplayName("W3: an invoice is overdue from the customer's own midnight after its due day")
  void an_invoice_is_overdue_from_the_customers_own_midnight(String country, String zoneId) {
    ZoneId zone = ZoneId.of(zoneId);
    Customer customer = company.customer().in(country, zoneId).registered();
    LocalDate dueOn = company.clock().now().atZone(zone).toLocalDate().plusDays(1);
    String invoice = customer.isInvoiced("100.00", dueOn);
    var midnight = dueOn.plusDays(1).atStartOfDay(zone).toInstant();

    company.clock().forwardTo(midnight.minusSeconds(1));
    InvoiceView before = customer.file().invoice(invoice);
    company.clock().forwardTo(midnight);
    InvoiceView after = customer.file().invoice(invoice);

    assertThat(before)
        .extracting(InvoiceView::state, InvoiceView::daysPastDue)
        .containsExactly("OPEN", 0);
    assertThat(after)
        .extracting(InvoiceView::state, InvoiceView::daysPastDue)
        .containsExactly("OVERDUE", 1);
  }
}
