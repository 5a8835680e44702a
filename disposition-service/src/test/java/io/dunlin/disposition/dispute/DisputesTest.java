package io.dunlin.disposition.dispute;

import static io.dunlin.disposition.Customers.invoice;
import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class DisputesTest extends ServiceTest {

  private static final String RESOLVE = "/api/v1/disputes/{id}/resolve";
  private static final String UPHELD = "{\"outcome\": \"UPHELD\", \"note\": \"credit asked for\"}";

  private final String account = number();
  private final String invoice = "INV-" + account;

  @BeforeEach
  void a_customer_of_kim_with_an_open_invoice() {
    publish(owned(account, "dana", "kim"), invoice(account, invoice, today().minusDays(40)));
  }

  @Test
  @DisplayName("E7: a dispute is resolved once, by Finance's people or a manager, with a note")
  void a_dispute_is_resolved_once() {
    String dispute = opened();

    post("ar", "joe", UPHELD, RESOLVE, dispute)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("UPHELD")
        .jsonPath("$.resolvedBy")
        .isEqualTo("joe");
    post("manager", "ann", UPHELD, RESOLVE, dispute).expectStatus().isEqualTo(409);

    DisputeResolved resolved = published(account, 1, DisputeResolved.class).getFirst();
    assertThat(resolved.outcome()).isEqualTo(DisputeOutcome.UPHELD);
    assertThat(resolved.invoices()).containsExactly(invoice);
    assertThat(resolved.note()).isEqualTo("credit asked for");
  }

  @Test
  @DisplayName("E7: an invoice is in one dispute at a time, and can be disputed anew afterwards")
  void an_invoice_is_in_one_dispute_at_a_time() {
    String dispute = opened();

    dispute().expectStatus().isBadRequest();

    post("ar", "joe", UPHELD.replace("UPHELD", "REJECTED"), RESOLVE, dispute).expectStatus().isOk();
    dispute().expectStatus().isCreated();
  }

  @Test
  @DisplayName("C2: an invoice that is settled cannot be disputed")
  void a_settled_invoice_cannot_be_disputed() {
    publish(new InvoiceSettled(account, null, invoice, today(), 40));

    dispute()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].detail")
        .isEqualTo("Is not an open invoice of this account");
  }

  @Test
  void what_cannot_be_an_outcome_is_refused() {
    post("ar", "joe", "{\"outcome\": \"MAYBE\"}", RESOLVE, opened())
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/outcome");
    post("ar", "joe", UPHELD, RESOLVE, "no-such-dispute").expectStatus().isNotFound();
  }

  @Test
  @DisplayName("C3: disputes are seen with their account only")
  void disputes_are_seen_with_their_account_only() {
    String dispute = opened();

    get("csm", "dana", "/api/v1/disputes?account={a}&state=OPEN", account)
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(dispute);
    get("csm", "lee", "/api/v1/disputes?account={a}", account)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  private String opened() {
    dispute().expectStatus().isCreated();
    return published(account, 1, DisputeOpened.class).getFirst().dispute();
  }

  private ResponseSpec dispute() {
    String body =
        """
        {"account": "%s", "channel": "CALL", "direction": "INBOUND", "contact": "C-main",
         "disposition": ["Contacted", "Dispute", "Under Review"],
         "dispute": {"invoices": ["%s"], "reason": "billed twice", "department": "Billing"}}
        """;
    return post("agent", "kim", body.formatted(account, invoice), "/api/v1/interactions");
  }
}
