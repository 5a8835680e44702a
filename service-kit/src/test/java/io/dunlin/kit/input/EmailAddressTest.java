package io.dunlin.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@x.example;",
        "mailto:ann@x.example",
        "ann@x..example",
        "ann@x.example\u00a0",
        "\u200bann@x.example",
        "ann..b@x.example",
        "ann@x.example, bob@x.example",
        "ann",
        "@x.example",
        "ann@",
        "ann@-x.example",
        "Ann <ann@x.example>"
      })
  @DisplayName("C7: what cannot be written to is refused at the entrance")
  void nonsense_is_refused(String address) {
    assertThat(EmailAddress.fault(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@x.example",
        "Ann.B+billing@X.example",
        "o'neil@b\u00fccher.example",
        "a@localhost"
      })
  void addresses_are_taken(String address) {
    assertThat(EmailAddress.fault(address)).isEmpty();
  }

  @Test
  @DisplayName("A3: the same person writes with or without a tag, from either form of the domain")
  void one_person() {
    assertThat(EmailAddress.ofPerson("Ann+billing@b\u00fccher.example"))
        .isEqualTo(EmailAddress.ofPerson("ann@xn--bcher-kva.example"))
        .isEqualTo("ann@xn--bcher-kva.example");
    assertThat(EmailAddress.onTheWire("Ann+x@b\u00fccher.example"))
        .isEqualTo("Ann+x@xn--bcher-kva.example");
  }
}
