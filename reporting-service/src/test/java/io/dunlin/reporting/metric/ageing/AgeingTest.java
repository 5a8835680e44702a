package io.dunlin.reporting.metric.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import io.dunlin.reporting.Facts;
import io.dunlin.reporting.metric.ageing.Ageing.BucketAmount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeingTest {

  private static final Buckets BUCKETS = new Buckets(List.of(0, 30, 60, 90));

  @DisplayName("M1: each currency is aged apart, what is disputed is in its bucket and apart")
  @Test
  void each_currency_apart() {
    List<BucketAmount> amounts =
        List.of(
            amount("USD", 0, "100", "0"), amount("USD", 4, "7", "7"), amount("EUR", 1, "5", "0"));

    List<Ageing> aged = Ageing.of(BUCKETS, amounts);

    assertThat(aged).extracting(Ageing::currency).containsExactly("EUR", "USD");
    Ageing dollars = aged.get(1);
    assertThat(dollars.total()).isEqualTo(Money.of("107", "USD"));
    assertThat(dollars.overdue()).isEqualTo(Money.of("7", "USD"));
    assertThat(dollars.disputed()).isEqualTo(Money.of("7", "USD"));
    assertThat(dollars.buckets())
        .containsExactly(
            bucket(null, 0, "100"),
            bucket(1, 30, "0"),
            bucket(31, 60, "0"),
            bucket(61, 90, "0"),
            bucket(91, null, "7"));
  }

  @DisplayName("M1: the edges are those of the buckets that account-service tells")
  @ParameterizedTest
  @ValueSource(ints = {0, 15, 30})
  void edges_as_told(int second) {
    assertThat(Buckets.of(new Facts("A", "USD").standing(0, second + 1)))
        .isEqualTo(new Buckets(List.of(0, second + 1)));
  }

  @DisplayName("M1: the edges rise")
  @Test
  void edges_rise() {
    assertThat(BUCKETS.beginnings()).containsExactly(1, 31, 61, 91);
    assertThatIllegalArgumentException().isThrownBy(() -> new Buckets(List.of(30, 0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Buckets(List.of(0, 0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Buckets(List.of()));
  }

  private static BucketAmount amount(String currency, int bucket, String amount, String disputed) {
    return new BucketAmount("", currency, bucket, new BigDecimal(amount), new BigDecimal(disputed));
  }

  private static AgeingBucket bucket(Integer from, Integer to, String amount) {
    return new AgeingBucket(from, to, Money.of(amount, "USD"));
  }
}
