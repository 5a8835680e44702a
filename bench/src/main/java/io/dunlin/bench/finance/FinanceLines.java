package io.dunlin.bench.finance;

import module java.base;

/** Finance events as one JSON object each; the numbers in them make every one different. */
@SuppressWarnings("InlineFormatString") // JSON reads better on its own
final class FinanceLines {

  private static final String ENVELOPE =
      """
      {"specversion":"1.0","source":"/bench","id":"%s","type":"io.dunlin.finance.%s.v1",\
      "subject":"%s","datacontenttype":"application/json","data":%s}\
      """;

  private static final String ACCOUNT =
      """
      {"account":"%1$s","name":"Customer %1$s","segment":"CORE","country":"US","timeZone":"UTC",\
      "currency":"USD","csm":"csm.%2$d","collector":"collector.%2$d","contacts":[{"id":"%1$s-main",\
      "name":"Payer %1$s","email":"payer@%1$s.example","role":"MAIN_POC"}]}\
      """;

  private static final String INVOICE =
      """
      {"invoice":"%s","account":"%s","kind":"RECURRING","issuedOn":"%s","dueOn":"%s",\
      "amount":{"amount":"%d.%02d","currency":"USD"}}\
      """;

  private static final String PAYMENT =
      """
      {"payment":"%s","account":"%s","receivedOn":"%s",\
      "amount":{"amount":"1000.00","currency":"USD"}}\
      """;

  private final int accounts;

  FinanceLines(int accounts) {
    this.accounts = accounts;
  }

  static String accountNumber(long n) {
    return "B%06d".formatted(n);
  }

  String account(long n) {
    String account = accountNumber(n);
    return envelope(
        "account-" + n, "account-upserted", account, ACCOUNT.formatted(account, n % 20));
  }

  String invoice(long n, LocalDate issuedOn, LocalDate dueOn) {
    String account = accountNumber(n % accounts);
    String data = INVOICE.formatted("INV" + n, account, issuedOn, dueOn, 20 + n % 900, n % 100);
    return envelope("invoice-" + n, "invoice-issued", account, data);
  }

  /** More than any invoice of {@link #invoice} asks for. */
  String payment(long n, LocalDate receivedOn) {
    String account = accountNumber(n % accounts);
    String data = PAYMENT.formatted("PAY" + n, account, receivedOn);
    return envelope("payment-" + n, "payment-received", account, data);
  }

  private static String envelope(String id, String type, String account, String data) {
    return ENVELOPE.formatted(id, type, account, data);
  }
}
