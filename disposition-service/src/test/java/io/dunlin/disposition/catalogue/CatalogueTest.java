package io.dunlin.disposition.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.catalogue.Catalogue.Reason;
import io.dunlin.disposition.catalogue.Catalogue.Status;
import io.dunlin.disposition.catalogue.Consequence.Kind;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.ValidationErrors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

  private static final Consequence CALLBACK = new Consequence(Kind.CALLBACK, null, 1, null);
  private static final Consequence NOTHING =
      new Consequence(Kind.NONE, null, null, "All has been said");
  private static final List<Reason> NEEDED =
      List.of(
          reason(
              "Promise to Pay",
              "Payment Scheduled",
              new Consequence(Kind.PAYMENT_DAY_CALLBACK, null, null, null)),
          reason("Dispute", "Under Review", NOTHING),
          reason("Call Back", "Callback Scheduled", CALLBACK));
  private static final Status NOT_CONTACTED =
      new Status("Not Contacted", List.of(reason("No Answer", "Unreachable", CALLBACK)));

  private final Catalogue catalogue =
      new Catalogue(1, List.of(new Status("Contacted", NEEDED), NOT_CONTACTED));

  @ParameterizedTest
  @CsvSource({
    "Contacted,     Promise to Pay, Payment Scheduled,  ",
    "Not Contacted, No Answer,      Unreachable,        ",
    "Reached,       Promise to Pay, Payment Scheduled,  /disposition/0",
    "Not Contacted, Promise to Pay, Payment Scheduled,  /disposition/1",
    "Contacted,     Promise to Pay, Unreachable,        /disposition/2",
    "contacted,     Promise to Pay, Payment Scheduled,  /disposition/0"
  })
  @DisplayName("C1: only paths that exist in the catalogue are accepted")
  void only_existing_paths_are_accepted(String a, String b, String c, String pointer) {
    ValidationErrors errors = new ValidationErrors();

    catalogue.check(List.of(a, b, c), errors);

    assertThat(errors.all()).extracting(FieldError::pointer).isEqualTo(listOf(pointer));
  }

  @Test
  @DisplayName("C1: a path has three layers")
  void a_path_has_three_layers() {
    ValidationErrors errors = new ValidationErrors();

    catalogue.check(List.of("Contacted", "Dispute"), errors);

    assertThat(errors.all()).extracting(FieldError::pointer).containsExactly("/disposition");
  }

  @Test
  @DisplayName("C1: a sound catalogue is accepted, and is the same when it is built from its paths")
  void a_sound_catalogue_is_accepted() {
    assertThat(findingsOf(catalogue)).isEmpty();
    assertThat(Catalogue.of(1, catalogue.leaves())).isEqualTo(catalogue);
  }

  @Test
  @DisplayName("C1: empty and repeated names are refused")
  void empty_and_repeated_names_are_refused() {
    Status twice = new Status("Contacted", NEEDED);
    Status empty = new Status("", List.of(new Reason("No Answer", List.of(), Map.of())));

    assertThat(findingsOf(new Catalogue(1, List.of(twice, twice, empty))))
        .containsExactlyInAnyOrder("/statuses", "/statuses", "/statuses/2/reasons/0/resolutions");
  }

  @Test
  @DisplayName("C2: what consequences hang on cannot be removed")
  void what_consequences_hang_on_cannot_be_removed() {
    Status without = new Status("Contacted", NEEDED.subList(1, 3));

    assertThat(findingsOf(new Catalogue(1, List.of(without)))).containsExactly("/statuses");
  }

  @Test
  @DisplayName("C2: an outcome without a consequence is refused, and one for what does not exist")
  void each_outcome_has_a_consequence() {
    Reason without =
        new Reason("Busy", List.of("Retry Scheduled"), Map.of("Another Outcome", CALLBACK));
    Status status = new Status("Not Contacted", List.of(without));

    assertThat(findingsOf(new Catalogue(1, List.of(contacted(), status))))
        .containsExactly(
            "/statuses/1/reasons/0/consequences", "/statuses/1/reasons/0/consequences");
  }

  static Stream<Arguments> consequences() {
    return Stream.of(
        Arguments.of(new Consequence(Kind.TASK, "csm", 2, "Find another way"), List.of()),
        Arguments.of(
            new Consequence(Kind.TASK, null, null, null), List.of("role", "text", "businessDays")),
        Arguments.of(
            new Consequence(Kind.TASK, "cook", 61, " "), List.of("role", "text", "businessDays")),
        Arguments.of(new Consequence(Kind.CALLBACK, "csm", 1, null), List.of("role")),
        Arguments.of(new Consequence(Kind.NONE, null, null, null), List.of("text")),
        Arguments.of(new Consequence(Kind.NONE, null, 1, "None"), List.of("businessDays")),
        Arguments.of(new Consequence(Kind.PAYMENT_CHECK, null, null, null), List.of()),
        Arguments.of(new Consequence(Kind.PAYMENT_DAY_CALLBACK, null, null, null), List.of("kind")),
        Arguments.of(
            new Consequence(Kind.BILLING_QUESTION, null, -1, null), List.of("businessDays")));
  }

  @ParameterizedTest
  @MethodSource("consequences")
  @DisplayName("C2: all that is wrong with a consequence is told, at its place")
  void a_consequence_is_checked(Consequence consequence, List<String> wrong) {
    Status status =
        new Status("Not Contacted", List.of(reason("Busy", "Retry/Later", consequence)));

    assertThat(findingsOf(new Catalogue(1, List.of(contacted(), status))))
        .extracting(at -> at.replace("/statuses/1/reasons/0/consequences/Retry~1Later/", ""))
        .isEqualTo(wrong);
  }

  @Test
  @DisplayName("C2: what is said to be paid is always checked")
  void what_is_said_to_be_paid_is_always_checked() {
    Status status =
        new Status("Pending", List.of(reason("In Process", "Payment Completed", NOTHING)));

    assertThat(findingsOf(new Catalogue(1, List.of(contacted(), status))))
        .containsExactly("/statuses/1/reasons/0/consequences/Payment Completed/kind");
  }

  private static Status contacted() {
    return new Status("Contacted", NEEDED);
  }

  private static Reason reason(String name, String resolution, Consequence consequence) {
    return new Reason(name, List.of(resolution), Map.of(resolution, consequence));
  }

  private static List<String> findingsOf(Catalogue catalogue) {
    ValidationErrors errors = new ValidationErrors();
    new CatalogueValidation(catalogue, errors).validate();
    return errors.all().stream().map(FieldError::pointer).toList();
  }

  private static List<String> listOf(String pointer) {
    return pointer == null ? List.of() : List.of(pointer);
  }
}
