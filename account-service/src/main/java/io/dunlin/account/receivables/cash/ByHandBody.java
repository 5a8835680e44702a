package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.ManualApplication.Line;
import io.dunlin.events.Money;
import io.dunlin.kit.input.IsoCodes;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** What a person asks to be done with a payment, as it is sent. */
record ByHandBody(
    @Nullable List<@Nullable String> release,
    @Nullable List<@Nullable LineBody> from,
    @Nullable List<@Nullable LineBody> lines) {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
  private static final int MOST = 500;

  /** So much of the payment, and an invoice. */
  record LineBody(@Nullable String invoice, @Nullable AmountBody amount) {}

  /** An amount as it is sent. */
  record AmountBody(@Nullable String amount, @Nullable String currency) {}

  /** As it was meant; empty when something is wrong with it, which is among the errors then. */
  Optional<ManualApplication> read(String payment, ValidationErrors errors) {
    List<String> released = each("/release", release, errors::required, errors);
    List<Line> taken = each("/from", from, (at, body) -> line(at, body, errors), errors);
    List<Line> put = each("/lines", lines, (at, body) -> line(at, body, errors), errors);
    if (errors.isEmpty() && released.isEmpty() && put.isEmpty()) {
      errors.add("/lines", "Lines to put money to, or invoices to release, are needed");
    }
    return errors.isEmpty()
        ? Optional.of(new ManualApplication(payment, released, taken, put))
        : Optional.empty();
  }

  /** Those that can be read, each by its pointer; what is wrong with the others is found. */
  private static <B, T> List<T> each(
      String pointer,
      @Nullable List<@Nullable B> bodies,
      BiFunction<String, @Nullable B, @Nullable T> read,
      ValidationErrors errors) {
    List<@Nullable B> sent = bodies == null ? List.of() : bodies;
    if (sent.size() > MOST) {
      errors.add(pointer, "At most " + MOST);
    }
    return IntStream.range(0, sent.size())
        .boxed()
        .flatMap(i -> Stream.ofNullable(read.apply(pointer + "/" + i, sent.get(i))))
        .toList();
  }

  private static @Nullable Line line(
      String pointer, @Nullable LineBody body, ValidationErrors errors) {
    LineBody sent = body == null ? new LineBody(null, null) : body;
    String invoice = errors.required(pointer + "/invoice", sent.invoice());
    Money amount = amount(pointer + "/amount", sent.amount(), errors);
    return invoice == null || amount == null ? null : new Line(invoice, amount);
  }

  private static @Nullable Money amount(
      String pointer, @Nullable AmountBody body, ValidationErrors errors) {
    AmountBody sent = body == null ? new AmountBody(null, null) : body;
    String currency = currency(pointer + "/currency", sent.currency(), errors);
    String amount = positive(pointer + "/amount", sent.amount(), errors);
    return currency == null || amount == null ? null : Money.of(amount, currency);
  }

  private static @Nullable String currency(
      String pointer, @Nullable String text, ValidationErrors errors) {
    String code = errors.required(pointer, text);
    if (code != null && !IsoCodes.isCurrency(code)) {
      errors.add(pointer, "Must be a currency of ISO 4217");
      return null;
    }
    return code;
  }

  private static @Nullable String positive(
      String pointer, @Nullable String text, ValidationErrors errors) {
    String amount = errors.required(pointer, text);
    if (amount != null && !isPositive(amount)) {
      errors.add(pointer, "Must be a decimal above 0, such as 123.45");
      return null;
    }
    return amount;
  }

  private static boolean isPositive(String text) {
    return AMOUNT.matcher(text).matches() && new BigDecimal(text).signum() > 0;
  }
}
