package io.dunlin.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Repository;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md names, for each rule, exactly the types whose doc comment names it and the test
 * classes whose display names begin with it. {@code -Ddunlin.rules.write=true} writes them there
 * instead.
 */
class RulesDocTest {

  private static final Path PAGE = Repository.root().resolve("docs/rules.md");

  private final SortedMap<String, SortedSet<String>> types = ImplementedRules.in(Repository.root());
  private final SortedMap<String, SortedSet<String>> proofs = ProvedRules.in(Repository.root());

  @Test
  void the_page_names_for_each_rule_what_implements_and_what_proves_it() throws IOException {
    RulesPage page = page();

    if (Boolean.getBoolean("dunlin.rules.write")) {
      Files.writeString(PAGE, page.with(types, proofs).text());
    } else {
      assertThat(page.text())
          .as("docs/rules.md; run this test with -Ddunlin.rules.write=true to bring it up to date")
          .isEqualTo(page.with(types, proofs).text());
    }
  }

  @Test
  void nothing_names_a_rule_that_the_page_does_not_know() throws IOException {
    List<String> rules = page().rules();

    assertThat(rules).doesNotHaveDuplicates().containsAll(types.keySet());
    assertThat(rules).containsAll(proofs.keySet());
  }

  @Test
  void a_display_name_may_begin_with_several_rules() {
    String source = "@" + "DisplayName(\"A2–A4, C1 and C2: something is true\")";

    assertThat(ProvedRules.rulesNamedIn(source)).containsExactly("A2", "A3", "A4", "C1", "C2");
  }

  @Test
  void the_comment_of_a_type_may_name_several_rules_and_those_of_its_members_none() {
    String source =
        """
        /** Copies nothing (c) 2026 (E9). */
        package io.dunlin;

        /**
         * The ledger (E12), with its days (W3 to W5).
         */
        @UseCase
        public final class Ledger {

          /** A member (M1). */
          void member() {}
        }
        """;

    assertThat(ImplementedRules.rulesNamedIn(source)).containsExactly("E12", "W3", "W4", "W5");
  }

  @Test
  void a_page_that_names_a_class_that_is_not_there_is_found_out() {
    RulesPage page = RulesPage.of("| A3 | An answer ends it. | `NoSuch` | `NoSuchTest` |");

    assertThat(page.with(types, proofs).text()).isNotEqualTo(page.text());
  }

  private static RulesPage page() throws IOException {
    return RulesPage.of(Files.readString(PAGE));
  }
}
