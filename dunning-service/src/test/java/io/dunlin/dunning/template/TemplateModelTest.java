package io.dunlin.dunning.template;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateModelTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-10");
  private static final Handlebars LETTERS =
      new Handlebars(new ClassPathTemplateLoader("/templates/en", ".hbs"))
          .with(EscapingStrategy.NOOP)
          .prettyPrint(true);
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
    OpenInvoice open = invoice(9, Money.of("70.00", "EUR"));

    assertThat(figures(Money.of(dollars, "USD"), Money.of(euros, "EUR"), List.of(open)).shown())
        .containsEntry("total", total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cfo-ninety",
        "controller-sixty",
        "csm-over-thirty",
        "csm-second-reminder",
        "digital-over-thirty",
        "digital-reminder"
      })
  @DisplayName("E10: the amount beside an age in a subject is the amount of that age")
  void the_amount_of_that_age(String template) throws IOException {
    String subject =
        subject(
            template,
            invoice(12, usd("8240.21")),
            invoice(90, usd("4000.00")),
            invoice(90, usd("163.02")));

    assertThat(subject).contains("4,163.02 USD", "90 days past due").doesNotContain("12,403.23");
  }

  @Test
  @DisplayName("E10: one invoice is all of it; one day is said as one")
  void one_invoice() throws IOException {
    assertThat(subject("digital-over-thirty", invoice(31, Money.of("100.00", "EUR"))))
        .isEqualTo("Acme: 100.00 EUR is 31 days past due");
    assertThat(subject("digital-reminder", invoice(1, usd("100.00"))))
        .endsWith("is 1 day past due");
  }

  @Test
  @DisplayName("E10: what is as old in several currencies is named in each")
  void several_currencies_of_one_age() throws IOException {
    assertThat(
            subject(
                "cfo-ninety",
                invoice(90, usd("1.00")),
                invoice(90, Money.of("2.00", "EUR")),
                invoice(40, Money.of("3.00", "EUR"))))
        .isEqualTo("Acme: 1.00 USD and 2.00 EUR is 90 days past due");
  }

  @Test
  @DisplayName("E10, E2: a warning says how much is overdue, and how much of it since when")
  void a_warning_tells_the_oldest_part() throws IOException {
    assertThat(text("suspension-warning", invoice(90, usd("4163.02")), invoice(12, usd("8240.21"))))
        .contains("12,403.23 USD of your account is overdue, 4,163.02 USD of it since 2025-11-12.");
    assertThat(text("suspension-warning", invoice(90, usd("4163.02"))))
        .contains("4,163.02 USD of your account is overdue since 2025-11-12.");
  }

  private static String subject(String template, OpenInvoice... invoices) throws IOException {
    return text(template, invoices).lines().findFirst().orElseThrow().substring(9);
  }

  private static String text(String template, OpenInvoice... invoices) throws IOException {
    Map<String, Money> sums = new TreeMap<>(Comparator.reverseOrder());
    for (OpenInvoice invoice : invoices) {
      sums.merge(invoice.balance().currency(), invoice.balance(), Money::plus);
    }
    List<Money> totals = List.copyOf(sums.values());
    Money own = totals.getFirst();
    return LETTERS
        .compile(template)
        .apply(
            figures(own, totals.getLast().equals(own) ? null : totals.getLast(), List.of(invoices))
                .shown());
  }

  private static TemplateModel figures(
      Money own, @Nullable Money other, List<OpenInvoice> invoices) {
    Answer answer =
        new Answer(
            "A",
            "E",
            Verdict.YES,
            "",
            LedgerReason.COLLECTIBLE,
            1,
            "Acme",
            null,
            List.of(READER),
            invoices,
            own,
            other == null ? null : List.of(other),
            null,
            null);
    return new TemplateModel(answer, READER, "Dana", "We", Language.EN);
  }

  private static OpenInvoice invoice(int daysPastDue, Money balance) {
    LocalDate dueOn = DAY.minusDays(daysPastDue);
    return new OpenInvoice("I", dueOn, dueOn, daysPastDue, balance);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
