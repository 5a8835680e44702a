package io.dunlin.disposition.interaction;

import static io.dunlin.disposition.Customers.MAIN_POC;
import static io.dunlin.disposition.Customers.OTHER_POC;
import static io.dunlin.disposition.Customers.number;
import static io.dunlin.disposition.Customers.overdue;
import static io.dunlin.disposition.Customers.owned;
import static io.dunlin.disposition.Customers.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunlin.disposition.Customers;
import io.dunlin.disposition.ServiceTest;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import io.dunlin.kit.calendar.BusinessDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ClosingWorkTest extends ServiceTest {

  private static final String SAID = "\"Contacted\", \"Information Given\", \"No Further Action\"";
  private static final String VOICEMAIL =
      "\"Pending\", \"Voicemail Received\", \"Return Call Due\"";

  private final String account = number();
  private final String kim = "kim-" + account;

  @BeforeEach
  void an_overdue_customer_of_kim() {
    publish(owned(account, "dana", kim), overdue(account, Customers.id(), today().minusDays(9)));
  }

  @Test
  @DisplayName("A5: logging a call closes the task that it names, with the note as its case note")
  void a_call_closes_the_task_that_it_names() {
    TaskRequested call = task(account, TaskKind.CALL, null, "agent", today());
    publish(call);

    log("CALL", "OUTBOUND", MAIN_POC, SAID, named(call.task()) + NOTE).expectStatus().isCreated();

    assertThat(published(account, 1, WorkItemDone.class))
        .extracting(WorkItemDone::workItem, WorkItemDone::by, WorkItemDone::caseNote)
        .containsExactly(tuple(call.task(), kim, "They pay on Friday"));
    log("CALL", "OUTBOUND", MAIN_POC, SAID, named(call.task()) + NOTE)
        .expectStatus()
        .isBadRequest();
  }

  @Test
  @DisplayName("A5: a task of somebody else or of another account is not closed, nothing is logged")
  void another_task_is_not_closed() {
    String other = number();
    TaskRequested ofCsm = task(account, TaskKind.REMINDER, null, "csm", today());
    TaskRequested elsewhere = task(other, TaskKind.CALL, null, "agent", today());
    publish(owned(other, "dana", kim), ofCsm, elsewhere);

    for (String wrong : new String[] {ofCsm.task(), elsewhere.task(), "none"}) {
      log("CALL", "OUTBOUND", MAIN_POC, SAID, named(wrong))
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[*].pointer")
          .isEqualTo(java.util.List.of("/workItem", "/note"));
    }
    assertThat(published(account, 0, InteractionLogged.class)).isEmpty();
    assertThat(published(other, 0, WorkItemDone.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({MAIN_POC, OTHER_POC})
  @DisplayName("E9: a voicemail makes a callback for the next business day, whoever left it, once")
  void a_voicemail_makes_a_callback(String contact) {
    log("VOICEMAIL", "INBOUND", contact, SAID, "").expectStatus().isCreated();
    log("VOICEMAIL", "INBOUND", contact, VOICEMAIL, "").expectStatus().isCreated();

    assertThat(published(account, 1, WorkItemOpened.class))
        .extracting(item -> item.kind().name(), item -> item.dueAt().atZone(CHICAGO).toLocalDate())
        .containsExactly(tuple("CALLBACK", BusinessDays.of("US").next(today())));
  }

  @Test
  @DisplayName("E9: a call that the same voicemail agrees on is the callback")
  void an_agreed_call_is_the_callback() {
    String agreed = ", \"callBackAt\": \"%s\"".formatted(clock.now().plusSeconds(7200));

    log("VOICEMAIL", "INBOUND", MAIN_POC, SAID, agreed).expectStatus().isCreated();

    assertThat(published(account, 1, WorkItemOpened.class)).hasSize(1);
  }

  @Test
  @DisplayName("C2: what was agreed last takes the place of what was agreed before")
  void a_later_agreement_replaces_an_earlier_one() {
    String retry = "\"Not Contacted\", \"No Answer\", \"Retry Scheduled\"";
    log("CALL", "OUTBOUND", MAIN_POC, retry, "");
    log("CALL", "OUTBOUND", MAIN_POC, retry, "");
    String agreed = ", \"callBackAt\": \"%s\"".formatted(clock.now().plusSeconds(7200));

    log("CALL", "OUTBOUND", MAIN_POC, SAID, agreed).expectStatus().isCreated();

    assertThat(published(account, 2, WorkItemOpened.class)).hasSize(2);
    assertThat(published(account, 1, WorkItemCancelled.class))
        .extracting(WorkItemCancelled::reason)
        .containsExactly("REPLACED");
  }

  @Test
  @DisplayName(
      "E9: a received mail that is logged closes the reply that was to be read, if it is one")
  void a_logged_mail_closes_the_reply_to_read() {
    TaskRequested first = task(account, TaskKind.REPLY_TO_READ, null, "agent", today());
    publish(first);
    log("EMAIL", "OUTBOUND", MAIN_POC, SAID, "").expectStatus().isCreated();
    log("EMAIL", "INBOUND", MAIN_POC, SAID, "").expectStatus().isCreated();
    publish(
        task(account, TaskKind.REPLY_TO_READ, null, "agent", today()),
        task(account, TaskKind.REPLY_TO_READ, null, "agent", today()));
    log("EMAIL", "INBOUND", MAIN_POC, SAID, "").expectStatus().isCreated();

    assertThat(published(account, 1, WorkItemDone.class))
        .extracting(WorkItemDone::workItem)
        .containsExactly(first.task());
  }

  private static final String NOTE = ", \"note\": \"They pay on Friday\"";

  private static String named(String workItem) {
    return ", \"workItem\": \"" + workItem + "\"";
  }

  private ResponseSpec log(
      String channel, String direction, String contact, String path, String more) {
    String body =
        """
        {"account": "%s", "channel": "%s", "direction": "%s", "contact": "%s", "at": "%s",
         "disposition": [%s]%s}
        """
            .formatted(account, channel, direction, contact, clock.now(), path, more);
    return post("agent", kim, body, "/api/v1/interactions");
  }
}
