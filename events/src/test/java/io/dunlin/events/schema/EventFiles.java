package io.dunlin.events.schema;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One committed JSON file per event type, in one folder of the module's resources. */
record EventFiles(Path folder) {

  static final EventFiles SCHEMAS = new EventFiles(Path.of("src/main/resources/schemas"));
  static final EventFiles SAMPLES = new EventFiles(Path.of("src/main/resources/samples"));

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Set<String> types() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String type) {
    return Files.exists(file(type));
  }

  String text(String type) {
    try {
      return Files.readString(file(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode read(String type) {
    return PRETTY.readTree(text(type));
  }

  void write(String type, JsonNode content) {
    try {
      Files.writeString(file(type), PRETTY.writeValueAsString(content) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String type) {
    return folder.resolve(type + ".json");
  }
}
