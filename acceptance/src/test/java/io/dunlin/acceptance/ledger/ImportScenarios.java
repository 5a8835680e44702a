package io.dunlin.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.CustomerView;
import io.dunlin.acceptance.company.Finance;
import io.dunlin.acceptance.company.Installation.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger comes as a file, and not every file is as it should be. */
class ImportScenarios {

  private static final String HEADER =
      "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,"
          + "Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate";
  private static final String ROW = "391,%s,4/6/2013,%s,1/2/2013,%s,55.94,No,%s,Paper,13,0";

  private final Company company = Company.shared();
  private final String customer = Finance.number("CUST");
  private final String invoice = Finance.number("INV");

  @TempDir private Path folder;

  @Test
  void a_missing_column_is_named_and_nothing_is_imported() throws IOException {
    Path file = csv(HEADER.replace("DueDate,", ""), "391," + customer);

    Typed typed = imports(file);

    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.printed()).contains("DueDate").doesNotContain("Exception");
    company.manager().get("/api/v1/accounts/" + customer).expect(404);
  }

  @Test
  void a_broken_date_is_in_the_rejects_file_and_its_neighbours_are_imported() throws IOException {
    String broken = Finance.number("INV");
    Path file =
        csv(
            HEADER,
            ROW.formatted(customer, broken, "13/45/2013", "1/15/2013"),
            ROW.formatted(customer, invoice, "2/1/2013", ""));

    Typed typed = imports(file);

    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.printed()).contains("1 accepted, 0 duplicate, 1 rejected");
    assertThat(Files.readString(folder.resolve("rejects.csv"))).contains("2,", "DueDate", "13/45");
    CustomerView imported = company.file(customer);
    assertThat(imported.invoice(invoice).balance()).isEqualTo(Amount.usd("55.94"));
    company.manager().get("/api/v1/invoices/" + broken).expect(404);
  }

  @Test
  void columns_that_are_not_used_are_said_so() throws IOException {
    Typed typed = imports(csv(HEADER, ROW.formatted(customer, invoice, "2/1/2013", "1/15/2013")));

    assertThat(typed.printed()).contains("Column Disputed is not used");
    assertThat(company.file(customer).invoice(invoice).state()).isEqualTo("SETTLED");
  }

  private Typed imports(Path file) {
    String rejects = folder.resolve("rejects.csv").toString();
    return company
        .installation()
        .types("import", file.toString(), "--map", "ar-ledger", "--rejects", rejects);
  }

  private Path csv(String... lines) throws IOException {
    return Files.write(folder.resolve("ledger.csv"), List.of(lines));
  }
}
