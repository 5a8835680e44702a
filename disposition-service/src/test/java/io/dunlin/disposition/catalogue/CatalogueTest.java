package io.dunlin.disposition.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.catalogue.Catalogue.Reason;
import io.dunlin.disposition.catalogue.Catalogue.Status;
import io.dunlin.disposition.input.Findings;
import io.dunlin.disposition.input.Findings.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  private static final List<Reason> NEEDED =
      List.of(
          new Reason("Promise to Pay", List.of("Payment Scheduled")),
          new Reason("Dispute", List.of("Under Review")),
          new Reason("Call Back", List.of("Callback Scheduled")));
  private static final Status NOT_CONTACTED =
      new Status("Not Contacted", List.of(new Reason("No Answer", List.of("Unreachable"))));

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
    Findings findings = new Findings();

    catalogue.check(List.of(a, b, c), findings);

    assertThat(findings.all()).extracting(Finding::pointer).isEqualTo(listOf(pointer));
  }

  @Test
  @DisplayName("C1: a path has three layers")
  void a_path_has_three_layers() {
    Findings findings = new Findings();

    catalogue.check(List.of("Contacted", "Dispute"), findings);

    assertThat(findings.all()).extracting(Finding::pointer).containsExactly("/disposition");
  }

  @Test
  @DisplayName("C1: a sound catalogue is accepted, and is the same when it is built from its paths")
  void a_sound_catalogue_is_accepted() {
    assertThat(findingsOf(catalogue)).isEmpty();
    assertThat(Catalogue.of(1, catalogue.paths())).isEqualTo(catalogue);
  }

  @Test
  @DisplayName("C1: empty and repeated names are refused")
  void empty_and_repeated_names_are_refused() {
    Status twice = new Status("Contacted", NEEDED);
    Status empty = new Status("", List.of(new Reason("No Answer", List.of())));

    assertThat(findingsOf(new Catalogue(1, List.of(twice, twice, empty))))
        .containsExactlyInAnyOrder("/statuses", "/statuses", "/statuses/2/reasons/0/resolutions");
  }

  @Test
  @DisplayName("C2: what consequences hang on cannot be removed")
  void what_consequences_hang_on_cannot_be_removed() {
    Status without = new Status("Contacted", NEEDED.subList(1, 3));

    assertThat(findingsOf(new Catalogue(1, List.of(without)))).containsExactly("/statuses");
  }

  private static List<String> findingsOf(Catalogue catalogue) {
    Findings findings = new Findings();
    catalogue.validate(findings);
    return findings.all().stream().map(Finding::pointer).toList();
  }

  private static List<String> listOf(String pointer) {
    return pointer == null ? List.of() : List.of(pointer);
  }
}
