package io.dunlin.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;
import io.dunlin.standalone.problem.CommandError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final String HEADER =
      "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate\n";

  @TempDir Path folder;

  @Test
  void a_row_makes_an_account_an_invoice_and_its_payment_in_full_on_the_settled_day() {
    Ledger ledger =
        read(
            "391,0379-NEVHP,4/6/2013,0000611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0\n");

    assertThat(ledger.messages())
        .extracting(FinanceMessage::id, FinanceMessage::arrivesOn)
        .containsExactly(
            tuple("account-0379-NEVHP", LocalDate.of(2013, 1, 2)),
            tuple("invoice-0000611365", LocalDate.of(2013, 1, 2)),
            tuple("payment-0000611365", LocalDate.of(2013, 1, 15)));
    assertThat(ledger.messages().get(1).data())
        .containsEntry("issuedOn", "2013-01-02")
        .containsEntry("dueOn", "2013-02-01")
        .containsEntry("amount", Map.of("amount", "55.94", "currency", "USD"));
    assertThat(ledger.messages().get(2).data()).containsEntry("receivedOn", "2013-01-15");
  }

  @Test
  void an_invoice_that_is_not_settled_makes_no_payment() {
    Ledger ledger = read("391,C1,,I1,1/2/2013,2/1/2013,55.94,No,,Paper,,\n");

    assertThat(ledger.messages())
        .extracting(FinanceMessage::id)
        .containsExactly("account-C1", "invoice-I1");
  }

  @Test
  void a_customer_with_many_rows_is_one_account_that_arrives_with_the_earliest() {
    Ledger ledger =
        read(
            """
            391,C1,,I1,5/1/2013,6/1/2013,10,No,,Paper,,
            391,C1,,I2,1/2/2013,2/1/2013,20,No,,Paper,,
            """);

    assertThat(ledger.messages())
        .extracting(FinanceMessage::id)
        .containsExactly("account-C1", "invoice-I2", "invoice-I1");
  }

  @Test
  void a_broken_date_rejects_its_row_with_the_reason_and_keeps_the_neighbours() {
    Ledger ledger =
        read(
            """
            391,C1,,I1,2/30/2013,6/1/2013,10,No,,Paper,,
            391,C2,,I2,1/2/2013,2/1/2013,ten,No,,Paper,,
            391,C3,,I3,1/2/2013,2/1/2013,20,No,,Paper,,
            """);

    assertThat(ledger.rejected())
        .containsExactly(
            new RejectedRow(2, "InvoiceDate '2/30/2013' is not a date like M/d/yyyy"),
            new RejectedRow(3, "InvoiceAmount 'ten' is not a number with '.' before the decimals"));
    assertThat(ledger.messages()).extracting(FinanceMessage::account).containsOnly("C3");
  }

  @Test
  void columns_that_are_not_used_are_said() {
    Ledger ledger = read("");

    assertThat(ledger.remarks())
        .anyMatch(line -> line.startsWith("Column Disputed is not used"))
        .noneMatch(line -> line.contains("DueDate"));
  }

  @Test
  void a_missing_column_is_named_before_anything_is_sent() throws IOException {
    Path file = write("customerID,invoiceNumber,InvoiceDate,InvoiceAmount,SettledDate\n");

    assertThatThrownBy(() -> ledger(file, "ar-ledger"))
        .isInstanceOf(CommandError.class)
        .hasMessageContaining("has no column DueDate");
  }

  @Test
  void a_missing_file_and_a_missing_mapping_are_said() {
    assertThatThrownBy(() -> ledger(folder.resolve("none.csv"), "ar-ledger"))
        .isInstanceOf(CommandError.class)
        .hasMessageContaining("none.csv");
    assertThatThrownBy(() -> Mapping.of("no-such-mapping"))
        .isInstanceOf(CommandError.class)
        .hasMessageContaining("There is no mapping no-such-mapping");
  }

  @Test
  void another_companys_file_needs_no_code() throws IOException {
    Path mapping = folder.resolve("theirs.yaml");
    Files.writeString(
        mapping,
        """
        source: /ledgers/theirs
        dates: dd.MM.yyyy
        separator: ";"
        decimalSeparator: ","
        constants: { currency: EUR }
        defaults: { Art: einmalig }
        lookups:
          kinds: { Abo: RECURRING, "*": ONE_TIME }
        events:
          - type: invoice-issued
            id: "{Nr}"
            account: "{Kunde}"
            on: "{Datum|date}"
            data:
              invoice: "{Nr}"
              kind: "{Art|kinds}"
              dueOn: "{Fällig|date}"
              product: "{Produkt}"
              amount: { amount: "{Betrag|number}", currency: "{currency}" }
        """);
    Path file =
        write(
            """
            Nr;Kunde;Datum;Fällig;Betrag;Art;Produkt
            R1;K1;01.02.2024;03.03.2024;1.234,50;Abo;
            R2;K1;01.02.2024;03.03.2024;5;;Kurs
            """);

    Ledger ledger = ledger(file, mapping.toString());

    assertThat(ledger.messages())
        .extracting(FinanceMessage::data)
        .containsExactly(
            Map.of(
                "invoice", "R1",
                "kind", "RECURRING",
                "dueOn", "2024-03-03",
                "amount", Map.of("amount", "1234.50", "currency", "EUR")),
            Map.of(
                "invoice", "R2",
                "kind", "ONE_TIME",
                "dueOn", "2024-03-03",
                "product", "Kurs",
                "amount", Map.of("amount", "5", "currency", "EUR")));
  }

  @Test
  void rows_of_credit_notes_become_credits() throws IOException {
    Path mapping = folder.resolve("credits.yaml");
    Files.writeString(
        mapping,
        """
        source: /ledgers/theirs
        dates: dd.MM.yyyy
        accounting: true
        events:
          - type: invoice-issued
            when: "{Amount|positive}"
            id: "invoice-{No}"
            account: "{Who}"
            on: "{Day|date}"
            data: { invoice: "{No}", amount: "{Amount|positive}" }
          - type: credit-issued
            when: "{Amount|negative}"
            id: "credit-{No}"
            account: "{Who}"
            on: "{Day|date}"
            data: { credit: "{No}", amount: "{Amount|negative}" }
        """);

    Ledger ledger =
        ledger(
            write("No,Who,Day,Amount\n1,A,01.02.2026,10.00\n2,A,02.02.2026,(4.00)\n"),
            mapping.toString());

    assertThat(ledger.messages())
        .extracting(FinanceMessage::data)
        .containsExactly(
            Map.of("invoice", "1", "amount", "10.00"), Map.of("credit", "2", "amount", "4.00"));
  }

  @Test
  void a_number_that_a_spreadsheet_has_rounded_rejects_its_row() {
    Ledger ledger = read("391,C1,,1.23457E+11,1/2/2013,2/1/2013,10,No,,Paper,,\n");

    assertThat(ledger.messages()).isEmpty();
    assertThat(ledger.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly(
            "invoiceNumber '1.23457E+11' is a number that a spreadsheet has rounded; export the"
                + " column as text");
  }

  @Test
  void a_column_that_only_a_condition_names_must_be_there() {
    Path file = write("customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount\n");

    assertThatThrownBy(() -> ledger(file, "ar-ledger"))
        .isInstanceOf(CommandError.class)
        .hasMessageContaining("has no column SettledDate");
  }

  @Test
  void the_same_file_makes_the_same_events_again() {
    String row = "391,C1,,I1,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0\n";

    List<FinanceMessage> first = read(row).messages();

    assertThat(read(row).messages()).isEqualTo(first);
  }

  private static Ledger ledger(Path file, String mapping) {
    Mapping how = Mapping.of(mapping);
    return Ledger.read(new LedgerFile(file, how.shape()), how);
  }

  private Ledger read(String rows) {
    return ledger(write(HEADER + rows), "ar-ledger");
  }

  private Path write(String content) {
    try {
      return Files.writeString(folder.resolve("ledger.csv"), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
