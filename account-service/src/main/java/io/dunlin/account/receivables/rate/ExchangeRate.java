package io.dunlin.account.receivables.rate;

import module java.base;

/**
 * What one unit of a currency is worth in the reporting currency.
 *
 * @param day the day for which Finance published it
 */
public record ExchangeRate(String currency, LocalDate day, BigDecimal rate) {}
