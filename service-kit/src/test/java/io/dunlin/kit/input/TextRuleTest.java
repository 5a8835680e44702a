package io.dunlin.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

  @ParameterizedTest
  @EnumSource
  void no_kind_takes_half_a_character_or_nul(TextRule rule) {
    assertThat(rule.fault("n\uD800")).get().asString().contains("half a character at position 1");
    assertThat(rule.fault("n\uDC00x")).isPresent();
    assertThat(rule.fault("n\0")).get().asString().contains("U+0000 at position 1");
    assertThat(rule.fault("Zoë \uD83D\uDE00 漢字")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void each_kind_has_its_longest_length(TextRule rule) {
    assertThat(rule.fault("x".repeat(rule.longest()))).isEmpty();
    assertThat(rule.fault("x".repeat(rule.longest() + 1))).get().asString().startsWith("At most");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u001bb"})
  void keys_and_names_are_one_line(String text) {
    assertThat(TextRule.KEY.fault(text)).isPresent();
    assertThat(TextRule.NAME.fault(text)).isPresent();
    assertThat(TextRule.NOTE.fault(text)).isEmpty();
  }

  @Test
  void a_key_is_not_blank_and_lost_nothing_on_the_way() {
    assertThat(TextRule.KEY.fault(" ")).contains("Must not be blank");
    assertThat(TextRule.NAME.fault("")).contains("Must not be blank");
    assertThat(TextRule.KEY.fault("INV-�")).isPresent();
    assertThat(TextRule.NOTE.fault("")).isEmpty();
  }
}
