package io.dunlin.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The compatibility test can fail: each kind of broken change is found, harmless ones are not. */
class BreakingChangesTest {

  enum Colour {
    RED,
    GREEN
  }

  enum FewerColours {
    RED
  }

  enum MoreColours {
    RED,
    GREEN,
    BLUE
  }

  record Part(String invoice, Money amount) {}

  record PartWithoutAmount(String invoice) {}

  record Before(
      String account, @Nullable String note, LocalDate on, Colour colour, List<Part> parts) {}

  record Grown(
      String account,
      @Nullable String note,
      LocalDate on,
      MoreColours colour,
      List<Part> parts,
      @Nullable String agent) {}

  record Renamed(
      String customer, @Nullable String note, LocalDate on, Colour colour, List<Part> parts) {}

  record OtherFormat(
      String account, @Nullable String note, Instant on, Colour colour, List<Part> parts) {}

  record FewerValues(
      String account, @Nullable String note, LocalDate on, FewerColours colour, List<Part> parts) {}

  record NowRequired(String account, String note, LocalDate on, Colour colour, List<Part> parts) {}

  record NowMissing(
      @Nullable String account,
      @Nullable String note,
      LocalDate on,
      Colour colour,
      List<Part> parts) {}

  record NewAndRequired(
      String account,
      @Nullable String note,
      LocalDate on,
      Colour colour,
      List<Part> parts,
      String agent) {}

  record DeeperDown(
      String account,
      @Nullable String note,
      LocalDate on,
      Colour colour,
      List<PartWithoutAmount> parts) {}

  @Test
  void a_new_optional_property_and_a_new_enum_value_break_nobody() {
    assertThat(changesTo(Grown.class)).isEmpty();
  }

  @Test
  void a_renamed_property_is_gone_and_its_new_name_is_required() {
    assertThat(changesTo(Renamed.class))
        .containsExactly("/account: is gone", "/customer: is now required");
  }

  @Test
  void another_format_is_found() {
    assertThat(changesTo(OtherFormat.class)).containsExactly("/on: format changed");
  }

  @Test
  void a_removed_enum_value_is_found() {
    assertThat(changesTo(FewerValues.class)).containsExactly("/colour: enum value GREEN is gone");
  }

  @Test
  void a_property_that_becomes_required_is_found() {
    assertThat(changesTo(NowRequired.class)).containsExactly("/note: is now required");
  }

  @Test
  void a_property_that_may_become_missing_is_found() {
    assertThat(changesTo(NowMissing.class)).containsExactly("/account: may now be missing");
  }

  @Test
  void a_new_required_property_is_found() {
    assertThat(changesTo(NewAndRequired.class)).containsExactly("/agent: is now required");
  }

  @Test
  void a_change_inside_a_list_is_found() {
    assertThat(changesTo(DeeperDown.class)).containsExactly("/parts/*/amount: is gone");
  }

  private static List<String> changesTo(Class<?> after) {
    return BreakingChanges.between(
        EventSchemas.of("sample", Before.class), EventSchemas.of("sample", after));
  }
}
