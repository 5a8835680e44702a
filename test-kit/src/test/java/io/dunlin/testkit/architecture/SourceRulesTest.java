package io.dunlin.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Each rule of the sources catches its violator, and nobody else. */
class SourceRulesTest {

  @TempDir Path module;

  @BeforeEach
  void a_tidy_module() throws IOException {
    write(
        "src/main/resources/db/migration/V1__bills.sql",
        "CREATE TABLE bill (number text);\n"
            + "CREATE UNLOGGED TABLE IF NOT EXISTS note (text text);\n");
    write(
        "src/main/java/a/Bills.java",
        """
        package a;

        class Bills {
          String save = \"""
              INSERT INTO bill (number) SELECT number FROM new
              \""";

          void method() {
        %s  }
        }
        """
            .formatted("    method();\n".repeat(38)));
    write("src/test/resources/table-readers.properties", "bill = b, c\n");
  }

  @Test
  void a_tidy_module_is_left_alone() {
    SourceRules rules = SourceRules.of(module);

    assertThat(rules.longFiles()).isEmpty();
    assertThat(rules.longMethods()).isEmpty();
    assertThat(rules.tablesWithSeveralWriters()).isEmpty();
    assertThat(rules.foreignReaders()).isEmpty();
  }

  @Test
  void a_module_without_resources_has_no_tables() throws IOException {
    FileSystemUtils.deleteRecursively(module.resolve("src/main/resources"));

    assertThat(SourceRules.of(module).foreignReaders()).isEmpty();
  }

  @Test
  void a_file_of_251_lines_is_found() throws IOException {
    write("src/main/java/a/Long.java", "package a;\n" + "\n".repeat(248) + "class Long {\n}\n");
    write("src/main/java/a/Fits.java", "package a;\n" + "\n".repeat(247) + "class Fits {\n}\n");

    assertThat(SourceRules.of(module).longFiles()).containsExactly("a.Long has 251 lines");
  }

  @Test
  void a_method_of_41_lines_is_found() throws IOException {
    String calls = "    go();\n".repeat(39);
    write(
        "src/main/java/a/Runs.java",
        "package a;\nclass Runs {\n  void go() {\n" + calls + "  }\n}\n");

    assertThat(SourceRules.of(module).longMethods()).containsExactly("a.Runs.go has 41 lines");
  }

  @Test
  void a_second_package_that_writes_a_table_is_found() throws IOException {
    write(
        "src/main/java/b/Writes.java",
        "package b;\nclass Writes {\n  String sql = \"UPDATE bill SET x = 1\";\n}\n");

    assertThat(SourceRules.of(module).tablesWithSeveralWriters())
        .containsExactly("bill is written by [a, b]");
  }

  @Test
  void an_upsert_writes_its_table() throws IOException {
    write(
        "src/main/java/b/Upserts.java",
        "package b;\nclass Upserts {\n  Object save = Upsert.into(\"bill\").build();\n}\n");

    assertThat(SourceRules.of(module).tablesWithSeveralWriters())
        .containsExactly("bill is written by [a, b]");
  }

  @Test
  void a_package_that_reads_the_table_of_another_is_found_and_can_be_allowed() throws IOException {
    write(
        "src/main/java/b/Reads.java",
        "package b;\n"
            + "class Reads {\n"
            + "  String sql = \"SELECT 1 FROM note JOIN bill USING (x)\";\n"
            + "}\n");

    assertThat(SourceRules.of(module).foreignReaders())
        .isEqualTo(
            Map.of("bill", new TreeSet<>(List.of("b")), "note", new TreeSet<>(List.of("b"))));
    assertThat(SourceRules.of(module).allowedReaders())
        .isEqualTo(Map.of("bill", new TreeSet<>(List.of("b", "c"))));
  }

  private void write(String path, String text) throws IOException {
    Path file = module.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
