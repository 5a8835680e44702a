package io.dunlin.standalone.ledger;

import module java.base;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dunlin.standalone.ledger.CsvRecordSplitter.Cut;
import io.dunlin.standalone.problem.CommandError;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header. */
final class LedgerFile {

  /**
   * How it is written.
   *
   * @param separator between columns
   * @param skipLines how many lines stand above the header
   */
  record Shape(char separator, Charset charset, int skipLines) {}

  private final Path path;
  private final Shape shape;
  private final String text;
  private final List<String> header;

  LedgerFile(Path path, Shape shape) {
    if (!Files.isReadable(path)) {
      throw new CommandError("The file %s does not exist or cannot be read.".formatted(path));
    }
    this.path = path;
    this.shape = shape;
    this.text = StrictText.of(path, shape.charset());
    this.header = readHeader();
  }

  Path path() {
    return path;
  }

  Shape shape() {
    return shape;
  }

  /** The lines above the header. */
  String preamble() {
    return text.substring(0, cutter().position());
  }

  /** The names of its columns, as they stand in it. */
  List<String> header() {
    return header;
  }

  /** Hands over each row, also one whose quotes are wrong. */
  void rows(Consumer<CsvRow> taker) {
    CsvRecordSplitter cutter = cutter();
    cutter.next(); // the header
    for (Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
      taker.accept(row(cut));
    }
  }

  private List<String> fields(Cut sound) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(shape.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(sound.raw())) {
      return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvRow row(Cut cut) {
    if (!cut.quoting().isSound()) {
      return new CsvRow(cut.line(), cut.raw(), Map.of(), fault(cut));
    }
    List<String> fields = fields(cut);
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
      named.put(header.get(i), fields.get(i));
    }
    return new CsvRow(cut.line(), cut.raw(), named, tooMany(fields));
  }

  private @Nullable String tooMany(List<String> fields) {
    boolean extra =
        fields.stream()
            .skip(header.size())
            .anyMatch(field -> !StrictText.stripped(field).isEmpty());
    return extra
        ? "it has %d fields and the header %d: a '%s' within a field must stand in quotes"
            .formatted(fields.size(), header.size(), shape.separator())
        : null;
  }

  private String fault(Cut cut) {
    int field = cut.quoting().field();
    String column = field < header.size() ? header.get(field) : "number " + (field + 1);
    return cut.quoting().isOpen()
        ? "the quote that begins column %s is never closed".formatted(column)
        : "column %s: a quote within quotes must be written twice".formatted(column);
  }

  private List<String> readHeader() {
    Cut first = cutter().next();
    if (first == null) {
      throw new CommandError("The file %s is empty.".formatted(path));
    }
    if (!first.quoting().isSound()) {
      throw new CommandError(
          "The header of the file %s, line %d, has a quote too many or too few."
              .formatted(path, first.line()));
    }
    return fields(first);
  }

  private CsvRecordSplitter cutter() {
    return new CsvRecordSplitter(text, shape.separator()).skip(shape.skipLines());
  }
}
