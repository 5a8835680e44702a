package io.dunlin.account.cash;

import io.dunlin.account.input.Findings;
import io.dunlin.account.ledger.ByHand;
import io.dunlin.account.ledger.ByHand.Line;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

  /** As it was meant; what is wrong with it is among the findings then. */
  ByHand read(String payment, Findings findings) {
    List<String> released = released(findings);
    List<Line> taken = lines("/from", from, findings);
    List<Line> put = lines("/lines", lines, findings);
    if (findings.isEmpty() && released.isEmpty() && put.isEmpty()) {
      findings.add("/lines", "Lines to put money to, or invoices to release, are needed");
    }
    return new ByHand(payment, released, taken, put);
  }

  private List<String> released(Findings findings) {
    List<@Nullable String> texts = release == null ? List.of() : release;
    bounded("/release", texts, findings);
    List<String> released = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      released.add(text("/release/" + i, texts.get(i), findings));
    }
    return released;
  }

  private static List<Line> lines(
      String pointer, @Nullable List<@Nullable LineBody> bodies, Findings findings) {
    List<@Nullable LineBody> sent = bodies == null ? List.of() : bodies;
    bounded(pointer, sent, findings);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      lines.add(line(pointer + "/" + i, sent.get(i), findings));
    }
    return lines;
  }

  private static Line line(String pointer, @Nullable LineBody body, Findings findings) {
    LineBody line = body == null ? new LineBody(null, null) : body;
    return new Line(
        text(pointer + "/invoice", line.invoice(), findings),
        amount(pointer + "/amount", line.amount(), findings));
  }

  private static Money amount(String pointer, @Nullable AmountBody body, Findings findings) {
    AmountBody sent = body == null ? new AmountBody(null, null) : body;
    String currency = text(pointer + "/currency", sent.currency(), findings);
    String amount = text(pointer + "/amount", sent.amount(), findings);
    boolean known =
        Currency.getAvailableCurrencies().stream().anyMatch(c -> currency.equals(c.toString()));
    boolean readable = AMOUNT.matcher(amount).matches();
    if (sent.currency() != null && !known) {
      findings.add(pointer + "/currency", "Must be a currency of ISO 4217");
    }
    if (sent.amount() != null && (!readable || new BigDecimal(amount).signum() == 0)) {
      findings.add(pointer + "/amount", "Must be a decimal above 0, such as 123.45");
    }
    return known && readable ? Money.of(amount, currency) : Money.zero("XXX");
  }

  private static String text(String pointer, @Nullable String text, Findings findings) {
    return Objects.requireNonNullElse(findings.required(pointer, text), "");
  }

  private static void bounded(String pointer, List<?> items, Findings findings) {
    if (items.size() > MOST) {
      findings.add(pointer, "At most " + MOST);
    }
  }
}
