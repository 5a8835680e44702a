package io.dunlin.account.rate;

import io.dunlin.events.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of several currencies as one amount of the reporting currency (M1).
 *
 * @param amount null while a currency has no rate, because a part of a sum would be taken for it
 * @param rates each rate that was used, with its day
 * @param withoutRate the currencies that Finance has published no rate for
 */
public record ReportingTotal(
    @Nullable Money amount, List<ExchangeRate> rates, List<String> withoutRate) {}
