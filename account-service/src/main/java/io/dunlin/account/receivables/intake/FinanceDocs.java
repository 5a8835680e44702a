package io.dunlin.account.receivables.intake;

/** What the API's description says of Finance's events, with an example each. */
final class FinanceDocs {

  static final String EVENT =
      """
      A CloudEvent 1.0. `source` and `id` identify it for ever: the same again is a duplicate, the
      same with other content is rejected, a rejected one may be sent again. `subject` is the account.

      `account-upserted` of an account that is known keeps what it does not mention: `products`,
      `portalUrl`, `contacts`, `health` and `openOpportunities`. An empty list, or null, ends
      products, contacts and the portal's address. A list that is there is the whole list.

      Numbers, ids and names are one line of whole characters (no half of a pair of surrogates, no
      U+0000); days lie from 1900-01-01 to 2999-12-31; a list has at most 500 items, a remittance 2,000 lines.

      ```json
      {"specversion":"1.0","type":"io.dunlin.finance.invoice-issued.v1","source":"/erp",
       "id":"inv-4711","subject":"A-1001","data":{"invoice":"INV-4711","account":"A-1001",
       "kind":"RECURRING","issuedOn":"2026-03-01","dueOn":"2026-03-31",
       "amount":{"amount":"123.45","currency":"USD"}}}
      ```
      """;

  static final String BINARY =
      """
      The attributes are headers (`ce-specversion: 1.0`, `ce-type`, `ce-source`, `ce-id`,
      `ce-subject`), the body is the data alone.

      ```json
      {"payment":"P-1","account":"A-1001","receivedOn":"2026-03-31",
       "amount":{"amount":"123.45","currency":"USD"},"remittance":[{"invoice":"INV-4711"}]}
      ```
      """;

  static final String BATCH =
      """
      A list of events in their structured form. Events of one account are applied in the order
      given; one bad event never harms its neighbours. The answer has a verdict for each.

      ```json
      [{"specversion":"1.0","type":"io.dunlin.finance.payment-reversed.v1","source":"/erp",
        "id":"rev-1","subject":"A-1001","data":{"payment":"P-1","account":"A-1001",
        "reversedOn":"2026-04-02","reason":"Returned by the bank"}}]
      ```
      """;

  static final String STREAM =
      """
      One event in its structured form a line, without a limit on the number of lines. Each line is
      answered when its chunk has been committed, so read while you write; the last line is a
      summary, and without it the rest was not accepted and can be sent again.

      ```json
      {"line":1,"id":"inv-4711","verdict":"accepted"}
      {"summary":{"accepted":1,"duplicates":0,"rejected":0}}
      ```
      """;

  private FinanceDocs() {}
}
