package io.dunlin.account.receivables.posting;

import module java.base;

import io.dunlin.events.Money;

/**
 * What a person wants done with the money of a payment (E12), in this order.
 *
 * @param release invoices that are not known yet, for which nothing is to be kept any more
 * @param from what is to be taken back from invoices, and put to others
 * @param lines what is to be put to invoices
 */
public record ManualApplication(
    String payment, List<String> release, List<Line> from, List<Line> lines) {

  /** So much of the payment, and an invoice. */
  public record Line(String invoice, Money amount) {}
}
