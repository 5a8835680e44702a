package io.dunlin.account.receivables.rate;

import module java.base;

import io.dunlin.events.Money;

/**
 * Amounts of several currencies as one amount of the reporting currency (M1).
 *
 * @param amount of all that has a rate; it is not the whole while a currency has none
 * @param rates each rate that was used, with its day
 * @param withoutRate the currencies that Finance has published no rate for
 */
public record ReportingTotal(Money amount, List<ExchangeRate> rates, List<String> withoutRate) {}
