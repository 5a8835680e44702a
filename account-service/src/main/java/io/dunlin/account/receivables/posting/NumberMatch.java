package io.dunlin.account.receivables.posting;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;

/**
 * Compares what a customer wrote for an invoice with the numbers of his own open invoices (E12). A
 * blank (also one that does not break, or cannot be seen), the case, the form of a hyphen, a
 * leading # and leading zeros make no difference; where several invoices look alike, none is meant.
 */
final class NumberMatch {

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212]");
  private static final Pattern HASHES = Pattern.compile("^[#\uFF03]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");

  private NumberMatch() {}

  /** The one open invoice of a currency that is meant; empty when there is none, or several. */
  static Optional<Invoice> among(Collection<Invoice> own, String written, String currency) {
    String meant = simplified(written);
    List<Invoice> alike =
        own.stream()
            .filter(invoice -> invoice.open() && invoice.currency().equals(currency))
            .filter(invoice -> simplified(invoice.number()).equals(meant))
            .limit(2)
            .toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  static String simplified(String number) {
    String dense = BLANKS.matcher(number).replaceAll("");
    String bare = HASHES.matcher(HYPHENS.matcher(dense).replaceAll("-")).replaceAll("");
    return LEADING_ZEROS.matcher(bare.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
