package io.dunlin.acceptance.collection;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer who pays a part goes on being reminded, of what is left. */
class PartPaymentScenarios {

  private final Company company = Company.shared();

  @Test
  @DisplayName("A2: after a part payment the next e-mail asks for the rest")
  void the_next_email_asks_for_the_rest() {
    Customer customer = company.customer().withoutHolidays().registered();
    LocalDate dueOn = company.clock().sunday();
    String invoice = customer.isInvoiced("500.00", dueOn);
    company.clock().moveTo(dueOn.plusDays(12));

    customer.pays("200.00", company.clock().today(), invoice);
    company.clock().moveTo(dueOn.plusDays(22));

    assertThat(customer.file().mailedDays()).containsExactly(12, 22);
    assertThat(customer.mails().getFirst().text()).contains("500.00");
    assertThat(customer.mails().getLast().text()).contains("300.00").doesNotContain("500.00");
  }
}
