package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.Topics;
import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestMail;
import io.dunlin.testkit.TestTokens;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Mails that cannot be told for an answer for sure, and what people decide of them. */
class DoubtfulRepliesTest extends DunningTest {

  @Autowired private WebTestClient http;

  @Test
  @DisplayName("A3: without a reference to us a forged answer stops nothing, it holds and asks")
  void a_forged_answer_holds_and_asks() throws Exception {
    Customer acme = mailedOnDay5();

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      write(acme.poc(), "mx.dunlin.test; spf=fail; dkim=none; dmarc=fail");

      assertThat(told(tap, acme, 3))
          .anyMatch(data -> data.contains("DOUBTFUL"))
          .anyMatch(data -> data.contains("Decide whether") && data.contains("REPLY_TO_READ"));
    }
    assertThat(status(acme)).isEqualTo("HELD/DOUBTFUL_REPLY");
    moveToDay(acme, 10);
    assertThat(mailsTo(acme)).hasSize(1);
    replies(acme)
        .jsonPath("$.items[0].kind")
        .isEqualTo("DOUBTFUL")
        .jsonPath("$.items[0].evidence[0]")
        .isEqualTo("SENDER_NOT_PROVEN")
        .jsonPath("$.items[0].decision")
        .doesNotExist();
  }

  @Test
  @DisplayName("A3: the main POC writes without a reference: our own server proves the sender")
  void a_proven_sender_needs_no_reference() throws Exception {
    Customer acme = mailedOnDay5();

    write(acme.poc().toUpperCase(), "mx.dunlin.test; dkim=pass header.d=" + domain(acme));

    assertThat(status(acme)).isEqualTo("STOPPED/POC_RESPONDED");
  }

  @Test
  @DisplayName("A3: a result that another server, or the sender, wrote proves nothing")
  void results_of_others_prove_nothing() throws Exception {
    Customer acme = mailedOnDay5();

    write(acme.poc(), "mx.evil.test; dkim=pass header.d=" + domain(acme));

    assertThat(status(acme)).isEqualTo("HELD/DOUBTFUL_REPLY");
  }

  @Test
  @DisplayName("A3: one forged mail stops none of three accounts that share an address")
  void one_forged_mail_stops_nobody() throws Exception {
    Contact shared = Customer.person("C-1", "Ap", "ap@shared.test", ContactRole.MAIN_POC);
    List<Customer> three =
        List.of(
            mailedOnDay5(customer("DIGITAL", 1).with(shared), 1),
            customer("DIGITAL", 5).with(shared),
            customer("DIGITAL", 5).with(shared));
    three.subList(1, 3).forEach(this::introduced);

    write("ap@shared.test", "mx.dunlin.test; dmarc=fail");

    assertThat(three).extracting(this::status).containsOnly("HELD/DOUBTFUL_REPLY");
  }

  @Test
  @DisplayName("A3: a reference counts for its own account, and from its own people only")
  void a_reference_counts_for_its_own_account() throws Exception {
    Customer acme = mailedOnDay5();
    Customer other = introduced(customer("DIGITAL", 2));

    answer(acme, other.poc(), Map.of());

    assertThat(status(other)).isEqualTo("RUNNING/-");
    assertThat(status(acme)).isEqualTo("RUNNING/-");
    replies(acme).jsonPath("$.items[0].kind").isEqualTo("SOMEONE_ELSE");
  }

  @Test
  @DisplayName("A3: a person finds a held mail to be automatic, and the sequence goes on")
  void an_automatic_mail_lets_it_go_on() throws Exception {
    Customer acme = mailedOnDay5();
    answer(acme, acme.poc(), Map.of("Auto-Submitted", "auto-generated"));
    assertThat(status(acme)).isEqualTo("HELD/DOUBTFUL_REPLY");

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      decide(acme, "AUTOMATIC", "Her ticket system")
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.kind")
          .isEqualTo("OUT_OF_OFFICE")
          .jsonPath("$.verdict")
          .isEqualTo("DOUBTFUL")
          .jsonPath("$.decision.verdict")
          .isEqualTo("AUTOMATIC")
          .jsonPath("$.decision.by")
          .isEqualTo("dana.reed")
          .jsonPath("$.decision.reason")
          .isEqualTo("Her ticket system")
          .jsonPath("$.decision.at")
          .isNotEmpty();
      assertThat(told(tap, acme, 2)).anyMatch(data -> data.contains("REPLY_DECIDED"));
    }
    assertThat(status(acme)).isEqualTo("RUNNING/-");
    moveToDay(acme, 10);
    assertThat(mailsTo(acme)).hasSize(2);
  }

  @Test
  @DisplayName("A3: a person decides again, either way, and each decision counts from then on")
  void it_is_decided_again_either_way() throws Exception {
    Customer acme = mailedOnDay5();
    answer(acme, acme.poc(), Map.of("Auto-Submitted", "auto-replied"));
    assertThat(status(acme)).isEqualTo("RUNNING/-");

    decide(acme, "HUMAN", "She wrote it").expectStatus().isOk();
    assertThat(status(acme)).isEqualTo("STOPPED/POC_RESPONDED");
    decide(acme, "HUMAN", "She wrote it").expectStatus().isOk();
    decide(acme, "AUTOMATIC", "She did not").expectStatus().isOk();
    assertThat(status(acme)).isEqualTo("RUNNING/-");

    assertThat(rows("SELECT verdict FROM reply_decision ORDER BY id"))
        .extracting(row -> row.get("verdict"))
        .containsExactly("HUMAN", "AUTOMATIC");
  }

  @Test
  @DisplayName("A3: a held sequence is not resumed by hand, the mail is decided on")
  void a_doubt_is_decided_and_not_resumed() throws Exception {
    Customer acme = mailedOnDay5();
    write(acme.poc(), "mx.dunlin.test; none");
    Object sequence = value("SELECT id FROM sequence WHERE account = $1", acme.account());

    post("csm", "dana.reed", "/api/v1/sequences/" + sequence + "/resume", Map.of())
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  @DisplayName("A3: only who sees the account decides, with a verdict and a reason")
  void only_who_sees_the_account_decides() throws Exception {
    Customer acme = mailedOnDay5();
    write(acme.poc(), "mx.dunlin.test; none");
    String path = "/api/v1/replies/" + reply(acme) + "/decide";
    Map<String, String> body = Map.of("verdict", "HUMAN", "reason", "Ann called");

    post("csm", "somebody.else", path, body).expectStatus().isNotFound();
    post("finance", "system", path, body).expectStatus().isForbidden();
    post("manager", "mo", path, Map.of())
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
    assertThat(status(acme)).isEqualTo("HELD/DOUBTFUL_REPLY");
    post("ar", "aria", path, body).expectStatus().isOk();
    assertThat(status(acme)).isEqualTo("STOPPED/POC_RESPONDED");
  }

  @Test
  @DisplayName("A3: the main POC's answer opens one task at once, due on the next business day")
  void an_answer_is_read_by_the_next_business_day() throws Exception {
    Customer acme = mailedOnDay5();

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      answer(acme, acme.poc(), Map.of());

      String next = String.valueOf(nextBusinessDay());
      assertThat(told(tap, acme, 4))
          .filteredOn(data -> data.contains("REPLY_TO_READ"))
          .singleElement()
          .asString()
          .contains("\"csm\"", "\"dueOn\":\"" + next + "\"", "E-" + acme.account());
    }
  }

  @Test
  @DisplayName("E9: a mail of an unknown sender opens a task for AR, a machine's opens none")
  void a_strangers_mail_is_read_by_ar() throws Exception {
    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      TestMail.deliver(
          "noreply@nowhere.test", TestMail.COLLECTIONS, "Automatic reply: x", "Away", Map.of());
      TestMail.deliver("who@nowhere.test", TestMail.COLLECTIONS, "Hello", "Hi", Map.of());
      runDue();

      assertThat(tap.await(1, "(none)").stream().map(r -> new String(r.value())))
          .singleElement()
          .asString()
          .contains("\"ar\"", "who@nowhere.test");
    }
    Object id = value("SELECT id FROM reply WHERE mail_from = 'who@nowhere.test'");
    post(
            "manager",
            "mo",
            "/api/v1/replies/" + id + "/decide",
            Map.of("verdict", "HUMAN", "reason", "x"))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  @DisplayName("A3: the answer comes from the address without its tag, or with its domain in ASCII")
  void the_same_person_answers_from_another_form() throws Exception {
    Contact poc = Customer.person("C-1", "Ann", "ann+ap@b\u00fccher.test", ContactRole.MAIN_POC);
    Customer acme = introduced(customer("DIGITAL", 1).with(poc));

    write("ann@xn--bcher-kva.test", "mx.dunlin.test; spf=pass smtp.mailfrom=xn--bcher-kva.test");

    assertThat(status(acme)).isEqualTo("STOPPED/POC_RESPONDED");
  }

  @Test
  @DisplayName("A3: an answer that a group passed on is the writer's, by X-Original-From")
  void an_answer_through_a_group_is_the_writers() throws Exception {
    Customer acme = mailedOnDay5();

    answer(
        acme,
        TestMail.COLLECTIONS,
        Map.of(
            "X-Original-From",
            "Pat <" + acme.poc() + ">",
            "Precedence",
            "list",
            "List-ID",
            "<collections.dunlin.test>"));

    assertThat(status(acme)).isEqualTo("STOPPED/POC_RESPONDED");
    replies(acme)
        .jsonPath("$.items[0].evidence")
        .isEqualTo(List.of("ANSWERS_OUR_MESSAGE", "RELAYED_BY_GROUP"));
  }

  private Object nextBusinessDay() {
    var today = clock.today(NEW_YORK);
    return BusinessDays.of("US").next(today);
  }

  private Customer mailedOnDay5() {
    return mailedOnDay5(customer("DIGITAL", 1), 1);
  }

  private Customer mailedOnDay5(Customer customer, int mails) {
    introduced(customer);
    ClearanceStubs.yes(1, customer);
    moveToDay(customer, 5);
    assertThat(mailsTo(customer)).hasSize(mails);
    return customer;
  }

  private void answer(Customer customer, String from, Map<String, String> headers)
      throws Exception {
    MimeMessage first = mailsTo(customer).getFirst();
    Map<String, String> all = new HashMap<>(headers);
    all.put("In-Reply-To", first.getMessageID());
    TestMail.deliver(from, TestMail.COLLECTIONS, "Re: " + first.getSubject(), "Text", all);
    runDue();
  }

  private void write(String from, String results) {
    TestMail.deliver(
        from, TestMail.COLLECTIONS, "Re", "stop", Map.of("Authentication-Results", results));
    runDue();
  }

  private static String domain(Customer customer) {
    return customer.poc().substring(customer.poc().indexOf('@') + 1);
  }

  private static List<String> told(KafkaTap tap, Customer customer, int events) {
    return tap.await(events, customer.account()).stream()
        .map(record -> new String(record.value()))
        .toList();
  }

  private String status(Customer customer) {
    return String.valueOf(
        value(
            "SELECT state || '/' || coalesce(reason, '-') FROM sequence WHERE account = $1",
            customer.account()));
  }

  private Object reply(Customer customer) {
    return value("SELECT id FROM reply WHERE account = $1", customer.account());
  }

  private WebTestClient.ResponseSpec decide(Customer customer, String verdict, String reason) {
    return post(
        "csm",
        "dana.reed",
        "/api/v1/replies/" + reply(customer) + "/decide",
        Map.of("verdict", verdict, "reason", reason));
  }

  private WebTestClient.BodyContentSpec replies(Customer customer) {
    return http.get()
        .uri("/api/v1/replies?account=" + customer.account())
        .header("Authorization", TestTokens.bearer("csm", "dana.reed"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private WebTestClient.ResponseSpec post(
      String role, String user, String path, Map<String, ?> body) {
    return http.post()
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, user))
        .bodyValue(body)
        .exchange();
  }
}
