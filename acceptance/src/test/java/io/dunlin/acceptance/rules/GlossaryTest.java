package io.dunlin.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Repository;
import org.junit.jupiter.api.Test;

/** docs/glossary.md names types that are there, and rules that the page of rules knows. */
class GlossaryTest {

  private static final Path DOCS = Repository.root().resolve("docs");
  private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

  @Test
  void each_type_is_there() throws IOException {
    Set<String> types = JavaSources.names(Repository.root(), JavaSources.MAIN);

    assertThat(types).containsAll(types(rows()));
  }

  @Test
  void each_rule_is_on_the_page_of_rules() throws IOException {
    List<String> rules = RulesPage.of(Files.readString(DOCS.resolve("rules.md"))).rules();
    Set<String> named =
        rows().stream()
            .map(row -> row.split("\\|", -1)[3])
            .flatMap(RuleNames::in)
            .collect(Collectors.toSet());

    assertThat(rules).containsAll(named);
  }

  private static List<String> rows() throws IOException {
    List<String> rows =
        Files.readString(DOCS.resolve("glossary.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static Set<String> types(List<String> rows) {
    return rows.stream()
        .flatMap(row -> TYPE.matcher(row).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
