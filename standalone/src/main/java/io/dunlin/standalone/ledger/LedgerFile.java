package io.dunlin.standalone.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunlin.standalone.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file with a header. */
final class LedgerFile {

  private final Path path;
  private final char separator;

  LedgerFile(Path path, char separator) {
    this.path = path;
    this.separator = separator;
    if (!Files.isReadable(path)) {
      throw new Refusal("The file %s does not exist or cannot be read.".formatted(path));
    }
  }

  char separator() {
    return separator;
  }

  /** The names of its columns. */
  List<String> header() {
    try (var reader = csv().ofCsvRecord(path)) {
      return reader.stream()
          .findFirst()
          .map(record -> record.getFields())
          .orElseThrow(() -> new Refusal("The file %s is empty.".formatted(path)));
    } catch (NoSuchFileException e) {
      throw new Refusal("The file %s does not exist.".formatted(path), e);
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw unreadable(e);
    }
  }

  /** Hands over each row. */
  void rows(Consumer<Row> taker) {
    try (CsvReader<NamedCsvRecord> reader = csv().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : reader) {
        taker.accept(new Row(row.getStartingLineNumber(), row.getFieldsAsMap()));
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw unreadable(e);
    }
  }

  /** A row that is too short is told by what is missing in it. */
  private CsvReader.CsvReaderBuilder csv() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .detectBomHeader(true)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }

  private Refusal unreadable(Exception e) {
    return new Refusal("The file %s cannot be read as CSV: %s".formatted(path, e.getMessage()), e);
  }
}
