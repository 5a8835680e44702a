package io.dunlin.standalone.ledger;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dunlin.standalone.problem.CommandError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How the rows of one kind of ledger file become finance events.
 *
 * @param source identifies the events together with their ids, for ever
 * @param dates the pattern of dates, for example {@code M/d/yyyy}
 * @param separator between columns
 * @param charset the character set of the file; UTF-8 unless told
 * @param skipLines how many lines stand above the header
 * @param decimalSeparator in amounts
 * @param grouping the characters that may part thousands in amounts; the other one of comma and
 *     point unless told
 * @param accounting whether {@code (1.00)} and {@code 1.00-} are amounts below zero
 * @param currencySigns what may stand before or behind an amount, such as {@code $} or {@code EUR}
 * @param constants values that are the same for every row
 * @param defaults by column, used where a row leaves it empty
 * @param lookups by name: what stands for a value of a column; {@code *} for any other
 * @param ignored columns that are left out on purpose, and why
 */
record Mapping(
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String dates,
    Character separator,
    String charset,
    Integer skipLines,
    Character decimalSeparator,
    String grouping,
    Boolean accounting,
    List<String> currencySigns,
    Map<String, String> constants,
    Map<String, String> defaults,
    Map<String, Map<String, String>> lookups,
    Map<String, String> ignored,
    @JsonProperty(required = true) List<EventTemplate> events) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Mapping {
    separator = separator == null ? Character.valueOf(',') : separator;
    decimalSeparator = decimalSeparator == null ? Character.valueOf('.') : decimalSeparator;
    charset = charset == null ? StandardCharsets.UTF_8.name() : charset;
    skipLines = skipLines == null ? Integer.valueOf(0) : skipLines;
    grouping = grouping == null ? (decimalSeparator == ',' ? "." : ",") : grouping;
    accounting = accounting != null && accounting;
    currencySigns = currencySigns == null ? List.of() : currencySigns;
    constants = constants == null ? Map.of() : constants;
    defaults = defaults == null ? Map.of() : defaults;
    lookups = lookups == null ? Map.of() : lookups;
    ignored = ignored == null ? Map.of() : ignored;
  }

  /** A mapping of that name that ships with Dunlin, or a file. */
  static Mapping of(String nameOrFile) {
    try (InputStream content = open(nameOrFile)) {
      return YAML.readValue(content, Mapping.class);
    } catch (JacksonException e) {
      throw new CommandError(
          "The mapping %s cannot be read: %s".formatted(nameOrFile, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new CommandError("The mapping %s cannot be read.".formatted(nameOrFile), e);
    }
  }

  LedgerFile.Shape shape() {
    if (skipLines < 0) {
      throw new CommandError(
          "The mapping's skipLines is %d; it cannot be below 0.".formatted(skipLines));
    }
    try {
      return new LedgerFile.Shape(separator, Charset.forName(charset), skipLines);
    } catch (IllegalArgumentException e) {
      throw new CommandError(
          "The mapping's charset '%s' is not known here; for example UTF-8 or windows-1252."
              .formatted(charset),
          e);
    }
  }

  AmountNotation amounts() {
    if (grouping.indexOf(decimalSeparator) >= 0) {
      throw new CommandError(
          "The mapping's '%s' cannot both part thousands and begin the decimals."
              .formatted(decimalSeparator));
    }
    return new AmountNotation(decimalSeparator, grouping, accounting, currencySigns);
  }

  private static InputStream open(String nameOrFile) throws IOException {
    Path file = Path.of(nameOrFile);
    if (Files.isRegularFile(file)) {
      return Files.newInputStream(file);
    }
    return Optional.ofNullable(
            Mapping.class.getResourceAsStream("/mappings/%s.yaml".formatted(nameOrFile)))
        .orElseThrow(
            () ->
                new CommandError(
                    "There is no mapping %s: neither a file nor one that ships with Dunlin (ar-ledger)."
                        .formatted(nameOrFile)));
  }
}
