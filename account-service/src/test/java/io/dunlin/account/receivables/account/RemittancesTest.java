package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.LedgerEvent.CreditApplied;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers write for the number of an invoice. */
class RemittancesTest {

  private static final String NUMBER = "RW-17a-0042";

  private final Desk desk = new Desk();

  @BeforeEach
  void an_invoice() {
    desk.on(
        "2026-03-01",
        account("A"),
        account("B"),
        invoice("A", "OLDER", "2026-01-01", "2026-03-10", "100.00"),
        invoice("A", NUMBER, "2026-02-01", "2026-04-10", "100.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RW-17a-0042 ",
        "RW-17a-0042\u00a0",
        "\u200bRW-17a -\t0042\ufeff",
        "#RW-17a-0042",
        "# rw-17A-0042",
        "RW-17a-42",
        "RW-017a-000042",
        "RW\u201117a\u20110042",
        "RW\u201317a\u22120042",
        "RW\uff0d17a\ufe630042"
      })
  @DisplayName("E12: blanks, case, hyphens, a leading # and leading zeros do not matter")
  void recognised(String written) {
    desk.on("2026-03-05", payment("A", "P", "2026-03-05", "100.00", line(written)));

    assertThat(desk.invoice("A", NUMBER).open()).isFalse();
    assertThat(desk.invoice("A", "OLDER").balance()).isEqualByComparingTo("100");
    assertThat(desk.told(PaymentApplied.class).getLast().namedAs()).isEqualTo(written);
  }

  @Test
  @DisplayName("E12: the number itself is not worth a note")
  void by_its_number() {
    desk.on("2026-03-05", payment("A", "P", "2026-03-05", "100.00", line(NUMBER)));

    assertThat(desk.told(PaymentApplied.class).getLast().namedAs()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RW-17a-00420", "RW-17-a0042", "RW17a0042", "RW-17b-0042"})
  @DisplayName("E12: another number is kept for the invoice that may come")
  void not_recognised(String written) {
    desk.on("2026-03-05", payment("A", "P", "2026-03-05", "100.00", line(written)));

    assertThat(desk.invoice("A", NUMBER).open()).isTrue();
    assertThat(desk.unapplied("A")).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("E12: of two invoices that look alike none is taken")
  void two_look_alike() {
    desk.on("2026-03-05", invoice("A", "rw-17A-42", "2026-02-01", "2026-04-10", "100.00"));

    desk.on("2026-03-05", payment("A", "P", "2026-03-05", "100.00", line("RW-17a-042")));

    assertThat(desk.unapplied("A")).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("E12: only the account's own open invoices of the payment's currency are compared")
  void others() {
    desk.on("2026-03-05", payment("B", "P", "2026-03-05", "100.00", line("rw-17a-42")));
    desk.on("2026-03-05", payment("A", "Q", "2026-03-05", usd("100.00"), line("rw-17a-42")));

    assertThat(desk.unapplied("B")).isEqualByComparingTo("100");
    assertThat(desk.unapplied("A")).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("E12: what was kept is compared in the same way when the invoice arrives")
  void the_invoice_comes_later() {
    desk.on("2026-03-05", payment("A", "P", "2026-03-05", "30.00", line("#inv-9", "30.00")));

    desk.on("2026-03-06", invoice("A", "INV-0009", "2026-02-01", "2026-05-10", "100.00"));

    assertThat(desk.invoice("A", "INV-0009").balance()).isEqualByComparingTo("70");
    assertThat(desk.told(PaymentApplied.class).getLast().namedAs()).isEqualTo("#inv-9");
    assertThat(desk.payment("A", "P").reserving()).isFalse();
  }

  @Test
  @DisplayName("E12: credits name invoices as payments do")
  void credits() {
    LocalDate day = LocalDate.parse("2026-03-05");

    desk.on("2026-03-05", new CreditIssued("C", "A", day, eur("100.00"), "rw-17a-42"));

    assertThat(desk.invoice("A", NUMBER).open()).isFalse();
    assertThat(desk.told(CreditApplied.class).getLast().namedAs()).isEqualTo("rw-17a-42");
  }
}
