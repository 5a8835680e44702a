package io.dunlin.disposition.accounttask;

import static io.dunlin.disposition.Customers.MAIN_POC;
import static io.dunlin.disposition.Customers.OTHER_POC;
import static io.dunlin.disposition.Customers.current;
import static io.dunlin.disposition.Customers.overdue;
import static io.dunlin.disposition.Customers.owed;
import static io.dunlin.disposition.Customers.owned;
import static io.dunlin.disposition.Customers.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunlin.disposition.Customers;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DunningEvent.ReplyDecided;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.ReplyKind;
import io.dunlin.events.TaskKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkItemEndsTest extends AccountWorkItems {

  private static final String PROMISE =
      """
      ["Contacted", "Promise to Pay", "Payment Scheduled"],
      "promise": {"amount": {"amount": "100", "currency": "USD"}, "date": "%s"}\
      """;

  private static final String CALL_BACK =
      """
      ["Contacted", "Call Back", "Callback Scheduled"], "callBackAt": "%s\"\
      """;

  private final String episode = Customers.id();

  @BeforeEach
  void an_overdue_customer() {
    publish(
        owned(account, dana, kim),
        overdue(account, episode, today().minusDays(9)),
        owed(account, today().minusDays(9), "100"));
  }

  @Test
  @DisplayName("C2: the callback of a promise says what ends it, and goes when the promise is kept")
  void the_callback_goes_when_the_promise_is_kept() {
    log("OUTBOUND", MAIN_POC, PROMISE.formatted(today().plusDays(3)));
    get("agent", kim, "/api/v1/worklist?assignee=me")
        .expectBody()
        .jsonPath("$.items[0].ends[*].code")
        .value(codes -> assertThat(codes.toString()).contains("PROMISE_JUDGED", "EPISODE_OVER"));

    publish(payment(account, today(), "100"));

    assertThat(open()).isEmpty();
    assertThat(published(account, 1, WorkItemCancelled.class))
        .extracting(WorkItemCancelled::reason)
        .containsExactly("PROMISE_KEPT");
  }

  @Test
  @DisplayName("C2: the callback of a promise goes when nothing is overdue any more")
  void the_callback_goes_when_nothing_is_overdue() {
    log("OUTBOUND", MAIN_POC, PROMISE.formatted(today().plusDays(3)));

    publish(current(account, episode, today()));

    assertThat(work())
        .extracting(Item::kind, Item::state, Item::why)
        .containsExactly(tuple("CALLBACK", "CANCELLED", "ACCOUNT_CURRENT"));
  }

  @Test
  @DisplayName("E9: who asked us to call gets the call, paid or not; ours goes with the debt")
  void a_call_that_the_customer_asked_for_stays() {
    log("INBOUND", MAIN_POC, CALL_BACK.formatted(now().plusSeconds(7200)));
    log("OUTBOUND", OTHER_POC, CALL_BACK.formatted(now().plusSeconds(9000)));

    publish(current(account, episode, today()));

    assertThat(work()).extracting(Item::state).containsExactlyInAnyOrder("OPEN", "CANCELLED");
  }

  @Test
  @DisplayName("A3: a reply that nobody has read goes with the debt that it was about")
  void a_reply_to_read_goes_with_its_episode() {
    publish(replyOf(null), replyOf(episode));
    assertThat(open()).hasSize(2);

    publish(current(account, episode, today()));
    publish(replyOf(episode));

    assertThat(open()).isEmpty();
    assertThat(work()).hasSize(2);
  }

  @Test
  @DisplayName("A3: a mail that nobody could tell is read no more when a person has decided")
  void a_doubtful_reply_goes_when_it_is_decided() {
    publish(replyOf(null, "reply-" + account));

    publish(
        new ReplyDecided(
            account, "reply-" + account, ReplyKind.MAIN_POC, dana, "it is them", now()));

    assertThat(work())
        .extracting(Item::state, Item::why)
        .containsExactly(tuple("CANCELLED", "REPLY_DECIDED"));
  }

  @Test
  @DisplayName("A3: an answer that is still to be read is not followed up by a second task")
  void an_answer_that_is_to_be_read_is_not_followed_up() {
    String reply = "reply-" + account;
    publish(replyOf(null, reply));

    publish(followUpOf(reply));
    assertThat(open()).extracting(Item::kind).containsExactly("REPLY_TO_READ");

    publish(new ReplyDecided(account, reply, ReplyKind.MAIN_POC, dana, "it is them", now()));
    publish(followUpOf(reply));
    assertThat(open()).extracting(Item::kind).containsExactly("FOLLOW_UP");
  }

  @Test
  @DisplayName("C2: Finance is asked once at a time to check a payment")
  void a_payment_is_checked_once() {
    log("OUTBOUND", MAIN_POC, "[\"Contacted\", \"Payment Made\", \"Payment Completed\"]");
    log("OUTBOUND", MAIN_POC, "[\"Contacted\", \"Payment Made\", \"Payment Completed\"]");

    assertThat(open()).extracting(Item::kind).containsExactly("PAYMENT_CHECK");
  }

  private TaskRequested replyOf(@Nullable String about) {
    return replyOf(about, null);
  }

  private TaskRequested replyOf(@Nullable String about, @Nullable String reply) {
    return asked(TaskKind.REPLY_TO_READ, about, reply);
  }

  private TaskRequested followUpOf(String reply) {
    return asked(TaskKind.FOLLOW_UP, episode, reply);
  }

  private TaskRequested asked(TaskKind kind, @Nullable String about, @Nullable String reply) {
    TaskRequested followUp = Customers.followUp(account, "unused", today());
    return new TaskRequested(
        account,
        followUp.task(),
        kind,
        null,
        about,
        null,
        null,
        null,
        "csm",
        followUp.title(),
        followUp.description(),
        followUp.dueOn(),
        followUp.at(),
        reply);
  }

  private void log(String direction, String contact, String disposition) {
    String body =
        """
        {"account": "%s", "channel": "CALL", "direction": "%s", "contact": "%s", "at": "%s",
         "disposition": %s}
        """
            .formatted(account, direction, contact, now(), disposition);
    post("agent", kim, body, "/api/v1/interactions").expectStatus().isCreated();
  }
}
