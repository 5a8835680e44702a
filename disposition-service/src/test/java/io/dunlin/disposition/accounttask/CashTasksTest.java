package io.dunlin.disposition.accounttask;

import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.StandingChanged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CashTasksTest extends AccountWorkItems {

  private long version;

  @Test
  @DisplayName("E12: AR has one task to apply the cash that covers what is collectible")
  void one_task() {
    publish(owned(account, dana, kim), standing("100.00", "99.99"));
    assertThat(work()).isEmpty();

    publish(standing("100.00", "100.00"));
    publish(standing("100.00", "130.00"));

    assertThat(open())
        .extracting(Item::kind, Item::title, item -> item.reasons().getFirst())
        .containsExactly(
            tuple(
                "APPLY_CASH",
                "Apply the cash of Brightwater Clinics",
                "unapplied cash covers what is collectible"));
    assertThat(open().getFirst().dueOn()).isAfter(today());
    assertThat(open().getFirst().description())
        .startsWith("100.00 USD came in and is not put to an invoice");
  }

  @Test
  @DisplayName("E12: the task closes when the cash is applied")
  void applied() {
    publish(owned(account, dana, kim), standing("100.00", "130.00"));

    publish(standing("0.00", "30.00"));

    assertThat(work())
        .extracting(Item::state, Item::why)
        .containsExactly(tuple("CANCELLED", "NOTHING_TO_APPLY"));
  }

  @Test
  @DisplayName("E12, W11: cash covers what is collectible in its own currency only")
  void currencies() {
    publish(
        owned(account, dana, kim),
        standing("100.00", "130.00", in("EUR", "50.00", "49.00")),
        standing("0.00", "500.00", in("EUR", "50.00", "0.00")));
    assertThat(work()).isEmpty();

    publish(standing("0.00", "0.00", in("EUR", "50.00", "50.00")));

    assertThat(open()).extracting(Item::kind).containsExactly("APPLY_CASH");
  }

  private static CurrencyAmounts in(String currency, String collectible, String unapplied) {
    Money owed = Money.of(collectible, currency);
    return new CurrencyAmounts(
        currency, owed, owed, owed, Money.zero(currency), Money.of(unapplied, currency), List.of());
  }

  private StandingChanged standing(String collectible, String unapplied) {
    return standing(collectible, unapplied, null);
  }

  private StandingChanged standing(
      String collectible, String unapplied, @Nullable CurrencyAmounts other) {
    Money owed = Money.of(collectible, "USD");
    return new StandingChanged(
        account,
        null,
        ++version,
        AccountState.OVERDUE,
        today().minusDays(9),
        today().minusDays(9),
        owed,
        owed,
        owed,
        Money.zero("USD"),
        Money.of(unapplied, "USD"),
        List.of(),
        today(),
        other == null ? null : List.of(other));
  }
}
