package io.dunlin.account.receivables.financeevent;

import static io.dunlin.account.Facts.json;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.financeevent.ReceivedEvent.Invalid;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.kit.input.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as Finance may post them. */
class AmountsTest {

  private final FinanceEventReader reader = new FinanceEventReader();

  @ParameterizedTest
  @CsvSource({
    "83.7918, EUR, 83.79",
    "83.795,  EUR, 83.80",
    "1000.4,  JPY, 1000",
    "1000.5,  JPY, 1001",
    "1.23456, KWD, 1.235"
  })
  @DisplayName(
      "W11: more decimals than can be paid are refused with the amount that would be right")
  void more_than_can_be_paid(String amount, String currency, String right) {
    FieldError flaw = flaws(amount, currency).getFirst();

    assertThat(flaw.pointer()).isEqualTo("/data/amount/amount");
    assertThat(flaw.detail()).endsWith("send " + right);
  }

  @Test
  @DisplayName("W11: less than the least that can be paid is refused as such")
  void less_than_a_cent() {
    assertThat(flaws("0.001", "USD").getFirst().detail()).contains("is less than 0.01 USD");
  }

  @ParameterizedTest
  @CsvSource({"83.79, EUR", "83.7900, EUR", "83, EUR", "1000, JPY", "1000.00, JPY", "1.234, KWD"})
  @DisplayName("W11: whole minor units are taken, however many zeros are written")
  void whole_minor_units(String amount, String currency) {
    assertThat(read(amount, currency)).isInstanceOf(Valid.class);
  }

  @Test
  @DisplayName("E12: a refund is of a payment or of a credit, and never of both")
  void refunds() {
    assertThat(refund("\"payment\":\"P\"")).isInstanceOf(Valid.class);
    assertThat(refund("\"credit\":\"C\"")).isInstanceOf(Valid.class);
    assertThat(refund("\"credit\":\"C\",\"payment\":\"P\"")).isInstanceOf(Invalid.class);
    assertThat(refund("\"credit\":null")).isInstanceOf(Invalid.class);
  }

  private ReceivedEvent refund(String of) {
    return read(
        """
        {"specversion":"1.0","type":"io.dunlin.finance.refund-issued.v1","source":"/erp","id":"r",
         "subject":"A","data":{"account":"A","refund":"R","refundedOn":"2026-03-01",%s,
         "amount":{"amount":"1.00","currency":"EUR"}}}
        """
            .formatted(of));
  }

  private List<FieldError> flaws(String amount, String currency) {
    return ((Invalid) read(amount, currency)).rejection().errors();
  }

  private ReceivedEvent read(String amount, String currency) {
    return read(
        json("p", payment("A", "P", "2026-03-01", "1.00"))
            .replace("\"1.00\"", "\"" + amount + "\"")
            .replace("\"EUR\"", "\"" + currency + "\""));
  }

  private ReceivedEvent read(String event) {
    return reader.read(event.getBytes(StandardCharsets.UTF_8));
  }
}
