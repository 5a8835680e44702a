package io.dunlin.disposition.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {

  @ParameterizedTest
  @CsvSource({
    "CALL,      OUTBOUND, Contacted,     true",
    "CALL,      INBOUND,  Contacted,     true",
    "CALL,      OUTBOUND, Not Contacted, false",
    "CALL,      INBOUND,  Pending,       false",
    "EMAIL,     INBOUND,  Contacted,     true",
    "EMAIL,     INBOUND,  Pending,       true",
    "EMAIL,     OUTBOUND, Contacted,     false",
    "VOICEMAIL, INBOUND,  Pending,       true",
    "VOICEMAIL, OUTBOUND, Not Contacted, false"
  })
  @DisplayName("A3: a call counts when it reached them, a mail or voicemail when they sent it")
  void what_counts_as_an_answer(
      Channel channel, Direction direction, String status, boolean answer) {
    var path = new DispositionPath(status, "any reason", "any resolution");

    assertThat(channel.isAnswer(direction, path)).isEqualTo(answer);
  }
}
