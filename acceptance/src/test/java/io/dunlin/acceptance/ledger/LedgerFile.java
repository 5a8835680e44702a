package io.dunlin.acceptance.ledger;

import module java.base;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunlin.acceptance.company.Repository;

/**
 * The ledger of a real company: one invoice a row, with the days on which it was due and settled.
 */
record LedgerFile(Path path, List<Row> rows) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final String BESIDE_THE_PROJECT = "shared/data/ar-ledger.csv";

  /** One invoice. */
  record Row(String customer, String invoice, LocalDate dueOn, LocalDate settledOn, int daysLate) {

    /** Whether it was overdue and unpaid on a day. On the day on which it is settled it is not. */
    boolean isOwedLateOn(LocalDate day) {
      return dueOn.isBefore(day) && settledOn.isAfter(day);
    }
  }

  /** Where it is, by the property {@code dunlin.ledger}, or beside a folder above this one. */
  static Path location() {
    String given = System.getProperty("dunlin.ledger");
    if (given != null) {
      return Path.of(given);
    }
    return Stream.iterate(Repository.root(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(BESIDE_THE_PROJECT))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(Path.of("..", BESIDE_THE_PROJECT));
  }

  static LedgerFile read(Path path) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
      return new LedgerFile(path, csv.stream().map(LedgerFile::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord record) {
    return new Row(
        record.getField("customerID"),
        record.getField("invoiceNumber"),
        LocalDate.parse(record.getField("DueDate"), DAY),
        LocalDate.parse(record.getField("SettledDate"), DAY),
        Integer.parseInt(record.getField("DaysLate")));
  }
}
