package io.dunlin.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.acceptance.company.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md names, for each rule, exactly the test classes whose display names begin with it.
 * {@code -Ddunlin.rules.write=true} writes them there instead.
 */
class RulesDocTest {

  private static final Path PAGE = Repository.root().resolve("docs/rules.md");

  @Test
  void the_page_names_for_each_rule_the_classes_that_prove_it() throws IOException {
    RulesPage page = RulesPage.of(Files.readString(PAGE));
    SortedMap<String, SortedSet<String>> proved = ProvedRules.in(Repository.root());

    if (Boolean.getBoolean("dunlin.rules.write")) {
      Files.writeString(PAGE, page.proving(proved).text());
    } else {
      assertThat(page.text())
          .as("docs/rules.md; run this test with -Ddunlin.rules.write=true to bring it up to date")
          .isEqualTo(page.proving(proved).text());
    }
  }

  @Test
  void no_test_proves_a_rule_that_the_page_does_not_know() throws IOException {
    RulesPage page = RulesPage.of(Files.readString(PAGE));

    assertThat(page.proofs().keySet()).containsAll(ProvedRules.in(Repository.root()).keySet());
  }

  @Test
  void a_display_name_may_begin_with_several_rules() {
    String source = "@" + "DisplayName(\"A2–A4, C1 and C2: something is true\")";

    assertThat(ProvedRules.rulesNamedIn(source)).containsExactly("A2", "A3", "A4", "C1", "C2");
  }

  @Test
  void a_page_that_names_a_class_that_is_not_there_is_found_out() {
    RulesPage page = RulesPage.of("| A3 | An answer ends it. | `NoSuchTest` |");

    assertThat(page.proving(ProvedRules.in(Repository.root())).text()).isNotEqualTo(page.text());
  }
}
