package io.dunlin.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void a_cut_text_never_ends_in_half_a_character() {
    assertThat(Texts.cut("ab\uD83D\uDE00", 3)).isEqualTo("ab");
    assertThat(Texts.cut("ab\uD83D\uDE00", 4)).isEqualTo("ab\uD83D\uDE00");
    assertThat(Texts.cut("abc", 2)).isEqualTo("ab");
    assertThat(Texts.cut("abc", 0)).isEmpty();
  }

  @Test
  void a_text_that_cannot_be_refused_is_mended() {
    assertThat(Texts.cleaned("n\uD800\0")).isEqualTo("n��");
    assertThat(Texts.cleaned("n\uD83D\uDE00", 2)).isEqualTo("n");
  }

  @Test
  void line_breaks_and_tabs_become_blanks_and_nothing_else_changes() {
    assertThat(Texts.inOneLine(" a\r\n\tb\u2028c \u0001d ")).isEqualTo("a b c \u0001d");
  }

  @Test
  void a_text_becomes_one_line() {
    assertThat(Texts.oneLine("Re: \r\n a\u2028b\t")).isEqualTo("Re:   a b");
  }
}
