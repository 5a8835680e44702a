package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cash or a credit of which something is not put to an invoice.
 *
 * @param businessDays that have begun since it was received, in the account's country
 * @param applyBy the last day that is in time; null for a credit, which has no such day
 * @param keptFor the invoices that are not known yet and for which it is kept
 */
record Unapplied(
    String payment,
    String kind,
    String account,
    String name,
    LocalDate receivedOn,
    Money amount,
    Money unapplied,
    int businessDays,
    @Nullable LocalDate applyBy,
    boolean late,
    List<Kept> keptFor) {

  /** So much is kept for an invoice; no amount: as much as it will need. */
  record Kept(String invoice, @Nullable Money amount) {}

  /** What is unapplied of one currency, in all that was asked for. */
  record Total(Money unapplied, long payments, long late) {}

  /** Its place among those of one day: two accounts may have the same number. */
  record Key(String kind, String payment, String account) {

    private static final Key FIRST = new Key("", "", "");

    /** Numbers may have blanks, so that the length of the first one goes before it. */
    String text() {
      return "%s %d %s%s".formatted(kind, payment.length(), payment, account);
    }

    /** The first place for what {@link #text} never made. */
    static Key read(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        return FIRST;
      }
      String numbers = matcher.group(3);
      int length = Math.min(Integer.parseInt(matcher.group(2)), numbers.length());
      return new Key(matcher.group(1), numbers.substring(0, length), numbers.substring(length));
    }
  }

  private static final Pattern FORM = Pattern.compile("([A-Z_]+) (\\d{1,4}) (.*)", Pattern.DOTALL);

  String key() {
    return receivedOn + " " + new Key(kind, payment, account).text();
  }
}
