package io.dunlin.dunning.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;
import io.dunlin.events.clearance.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-10");
  private static final Contact READER =
      new Contact("c", "Pia", null, null, ContactRole.MAIN_POC, false);

  @ParameterizedTest
  @CsvSource({
    "100.005, 0.00,  100.01 USD",
    "0.00,    70.00, 70.00 EUR",
    "1000.00, 70.00, '1,000.00 USD and 70.00 EUR'"
  })
  @DisplayName("W11: a letter's total has a sum for each currency, and none of nothing")
  void totals(String dollars, String euros, String total) {
    OpenInvoice open = new OpenInvoice("I", DAY, DAY, 9, Money.of("70.00", "EUR"));
    Answer answer =
        new Answer(
            "A",
            "E",
            Verdict.YES,
            "",
            1,
            "Acme",
            null,
            List.of(READER),
            List.of(open),
            Money.of(dollars, "USD"),
            List.of(Money.of(euros, "EUR")),
            null,
            null);

    assertThat(new Figures(answer, READER, "Dana", "We").shown()).containsEntry("total", total);
  }
}
