package io.dunlin.events;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DispositionEvent.WorkItemDone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTextTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'plain',               -1
          '',                    -1
          '\uD83D\uDE00 whole',  -1
          'Ünïcödé 漢字',          -1
          'n\uD800',              1
          '\uDC00n',              0
          '\uDE00\uD83D',         0
          '\uD83D\uD83D\uDE00',   0
          """)
  void half_a_character_is_found_where_it_stands(String text, int fault) {
    assertThat(StorableText.firstFault(text)).isEqualTo(fault);
  }

  @Test
  void what_cannot_be_kept_is_replaced_and_the_rest_stays() {
    assertThat(StorableText.of("a\uD800b\0c\uD83D\uDE00\uDC00")).isEqualTo("a�b�c\uD83D\uDE00�");
    assertThat(StorableText.of("\uD800\uD800")).isEqualTo("��");
  }

  @Test
  void an_event_with_half_a_character_stops_no_reader() {
    byte[] json =
        """
        {"account":"A-1","workItem":"w","by":"kim","at":"2026-01-01T00:00:00Z","caseNote":"n\\ud800\\u0000"}\
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThat(EventJson.read(json, WorkItemDone.class).caseNote()).isEqualTo("n��");
  }
}
