package io.dunlin.events;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyPropertiesTest {

  @Provide
  Arbitrary<Money> dollars() {
    return amounts().map(amount -> new Money(amount, "USD"));
  }

  @Provide
  Arbitrary<Money> anyMoney() {
    return Combinators.combine(amounts(), Arbitraries.of("USD", "EUR", "JPY", "KWD", "CLF"))
        .as(Money::new);
  }

  @Property
  @Label("money is conserved: what is added can be taken away again")
  void what_is_added_can_be_taken_away(@ForAll("dollars") Money a, @ForAll("dollars") Money b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
  }

  @Property
  @Label("order and equality agree")
  void order_and_equality_agree(@ForAll("dollars") Money a, @ForAll("dollars") Money b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
  }

  @Property
  @Label(
      "W11: showing moves an amount by at most half a minor unit, and showing twice changes"
          + " nothing")
  void showing_moves_at_most_half_a_cent(@ForAll("dollars") Money a) {
    assertThat(a.shown().minus(a).amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    assertThat(a.shown().shown()).isEqualTo(a.shown());
  }

  @Property
  @Label("an amount is read back as it was written")
  void is_read_back_as_written(@ForAll("anyMoney") Money money) {
    String json = EventJson.MAPPER.writeValueAsString(money);

    assertThat(EventJson.MAPPER.readValue(json, Money.class)).isEqualTo(money);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999999999"), new BigDecimal("99999999999"))
        .ofScale(4);
  }
}
