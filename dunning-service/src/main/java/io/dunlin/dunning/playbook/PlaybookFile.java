package io.dunlin.dunning.playbook;

import module java.base;

import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a playbook from YAML, and knows on which line each of its fields stands. */
@Component
class PlaybookFile {

  static final String MEDIA_TYPE = "application/yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * What a file says.
   *
   * @param lines by the JSON pointer of each field, from 1
   */
  record Content(PlaybookText text, Map<String, Integer> lines) {

    /** The same refusal, each error with its line. */
    Problem located(Problem refused) {
      return locate(refused, lines);
    }
  }

  Content read(String yaml) {
    Map<String, Integer> lines = new HashMap<>();
    try {
      number(yaml, lines);
      PlaybookText text = YAML.readValue(yaml, PlaybookText.class);
      if (text == null) {
        throw Problem.of(400, ProblemCatalogue.UNREADABLE, "The file says nothing");
      }
      return new Content(text, lines);
    } catch (JacksonException e) {
      throw locate(Problem.unreadable(e), lines);
    }
  }

  private static void number(String yaml, Map<String, Integer> lines) {
    try (JsonParser parser = YAML.createParser(yaml)) {
      while (parser.nextToken() != null) {
        lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    }
  }

  private static Problem locate(Problem refused, Map<String, Integer> lines) {
    return refused.withErrors(
        error ->
            new FieldError(
                error.pointer(),
                "Line %d: %s".formatted(line(error.pointer(), lines), error.detail())));
  }

  /** What is missing belongs to the line of what it is missing in. */
  private static int line(String pointer, Map<String, Integer> lines) {
    Integer line = lines.get(pointer);
    return line != null || pointer.isEmpty()
        ? Objects.requireNonNullElse(line, 1)
        : line(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))), lines);
  }
}
