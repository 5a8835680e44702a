package io.dunlin.disposition.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.Customers;
import io.dunlin.disposition.ServiceTest;
import io.dunlin.disposition.catalogue.Catalogue.Leaf;
import io.dunlin.events.EventJson;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class CatalogueControllerTest extends ServiceTest {

  @Test
  @DisplayName("C1: the default catalogue has the three statuses and is sound")
  void the_default_catalogue_is_sound() {
    Catalogue current = current();

    assertThat(current.statuses())
        .extracting(Catalogue.Status::name)
        .contains("Contacted", "Not Contacted", "Pending");
    put("manager", EventJson.MAPPER.writeValueAsString(current)).expectStatus().isOk();
  }

  @Test
  @DisplayName("C1: a new version is in force at once; what was logged before keeps its path")
  void a_new_version_is_in_force_and_old_records_keep_their_path() {
    String account = Customers.number();
    publish(Customers.owned(account, "dana", "kim"));
    replace(with("Not Contacted", "Fax Sent"));
    log(account, "Fax Sent").expectStatus().isCreated();
    get("csm", "dana", "/api/v1/worklist?account={a}", account)
        .expectBody()
        .jsonPath("$.items[0].title")
        .isEqualTo("Brightwater Clinics: Send it by post");

    replace(without("Fax Sent"));

    log(account, "Fax Sent").expectStatus().isBadRequest();
    get("agent", "kim", "/api/v1/interactions?account={a}", account)
        .expectBody()
        .jsonPath("$.items[0].disposition[1]")
        .isEqualTo("Fax Sent");
  }

  @Test
  void who_edited_an_older_version_is_told_so() {
    Catalogue current = current();
    replace(current);

    put("manager", EventJson.MAPPER.writeValueAsString(current)).expectStatus().isEqualTo(409);
  }

  @Test
  @DisplayName("C1: everything that is wrong with a catalogue is told at once")
  void everything_that_is_wrong_is_told_at_once() {
    put("manager", "{\"version\": 1, \"statuses\": [{\"name\": \"\", \"reasons\": [null]}]}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(6);
    put("manager", "{}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
  }

  @Test
  @DisplayName("C2: what is wrong with consequences is told with all the rest")
  void wrong_consequences_are_told_with_the_rest() {
    String body =
        """
        {"version": 1, "statuses": [{"name": "Contacted", "reasons": [{"name": "Busy",
         "resolutions": ["Later", "Never", "Now"], "consequences": {
           "Later": {"kind": "PIGEON"}, "Never": {"kind": "TASK", "role": "cook"}}}]}]}
        """;

    put("manager", body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .value(
            pointers ->
                assertThat(pointers.toString().replace("\\", ""))
                    .contains(
                        "/statuses/0/reasons/0/consequences/Later/kind",
                        "/statuses/0/reasons/0/consequences/Never/role",
                        "/statuses/0/reasons/0/consequences/Never/businessDays",
                        "/statuses/0/reasons/0/consequences/Never/text",
                        "/statuses/0/reasons/0/consequences",
                        "/statuses"));
  }

  private Catalogue current() {
    return Objects.requireNonNull(
        get("agent", "kim", "/api/v1/dispositions")
            .expectStatus()
            .isOk()
            .expectBody(Catalogue.class)
            .returnResult()
            .getResponseBody());
  }

  private void replace(Catalogue catalogue) {
    put("manager", EventJson.MAPPER.writeValueAsString(catalogue)).expectStatus().isOk();
  }

  private Catalogue with(String status, String reason) {
    List<Leaf> leaves = new ArrayList<>(current().leaves());
    leaves.add(
        new Leaf(
            new DispositionPath(status, reason, "Unreachable"),
            new Consequence(Consequence.Kind.TASK, "csm", 3, "Send it by post")));
    return Catalogue.of(current().version(), leaves);
  }

  private Catalogue without(String reason) {
    return Catalogue.of(
        current().version(),
        current().leaves().stream().filter(leaf -> !leaf.path().reason().equals(reason)).toList());
  }

  private ResponseSpec log(String account, String reason) {
    String body =
        """
        {"account": "%s", "channel": "CALL", "direction": "OUTBOUND",
         "disposition": ["Not Contacted", "%s", "Unreachable"]}
        """;
    return post("agent", "kim", body.formatted(account, reason), "/api/v1/interactions");
  }

  private ResponseSpec put(String role, String body) {
    return http.put()
        .uri("/api/v1/dispositions")
        .header("Authorization", TestTokens.bearer(role, "ann"))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
