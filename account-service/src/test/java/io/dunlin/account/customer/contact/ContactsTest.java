package io.dunlin.account.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AccountTest
class ContactsTest {

  private static final String LEAVE_ALONE =
      "{\"doNotContact\":true,\"ceaseCommunication\":false,\"reason\":\"Asked on the phone\"}";
  private static final String WORKS = "{\"reason\":\"Works again\"}";
  private static final String LIFT =
      "{\"doNotContact\":false,\"ceaseCommunication\":false,\"reason\":\"Called back\"}";

  private final WebTestClient http;
  private final Api api;

  ContactsTest(@Autowired WebTestClient http) {
    this.http = http;
    this.api = new Api(http);
  }

  @Test
  @DisplayName("C7: who said that a contact is left alone is shown, and when and why")
  void flags_are_shown() {
    api.accept(customer("CT-1", "c1", false));

    send("csm", "dana", HttpMethod.PUT, "CT-1", "c1/flags", LEAVE_ALONE)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.mayBeContacted")
        .isEqualTo(false);

    api.read("/api/v1/accounts/CT-1/contacts")
        .jsonPath("$.items.length()")
        .isEqualTo(3)
        .jsonPath("$.items[0].role")
        .isEqualTo("MAIN_POC")
        .jsonPath("$.items[0].doNotContact.by")
        .isEqualTo("dana")
        .jsonPath("$.items[0].doNotContact.reason")
        .isEqualTo("Asked on the phone")
        .jsonPath("$.items[0].doNotContact.at")
        .isEqualTo("2026-03-01T12:00:00Z")
        .jsonPath("$.items[0].ceaseCommunication")
        .doesNotExist()
        .jsonPath("$.items[1].mayBeContacted")
        .isEqualTo(true);
    api.read("/api/v1/accounts/CT-1").jsonPath("$.contacts[0].doNotContact").isEqualTo(true);
  }

  @Test
  @DisplayName("C7: what Finance says later does not undo a flag; it is lifted here, on record")
  void finance_does_not_undo_it() {
    api.accept(customer("CT-2", "c1", false));
    send("agent", "carl", HttpMethod.PUT, "CT-2", "c1/flags", LEAVE_ALONE).expectStatus().isOk();

    api.accept(customer("CT-2", "c1", false));
    assertThat(silent("CT-2")).containsExactly(true, false, false);

    send("manager", "mia", HttpMethod.PUT, "CT-2", "c1/flags", LIFT).expectStatus().isOk();
    assertThat(silent("CT-2")).containsExactly(false, false, false);
    api.read("/api/v1/accounts/CT-2/contacts/history")
        .jsonPath("$.items[*].change")
        .isEqualTo(List.of("CONTACT_AGAIN", "DO_NOT_CONTACT"))
        .jsonPath("$.items[0].by")
        .isEqualTo("mia")
        .jsonPath("$.items[0].reason")
        .isEqualTo("Called back")
        .jsonPath("$.items[1].by")
        .isEqualTo("carl");
  }

  @Test
  @DisplayName("C7: the others are told, so that nobody writes to that contact any more")
  void the_others_are_told() {
    api.accept(customer("CT-3", "c1", false));
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      String cease =
          LEAVE_ALONE.replace("true", "x").replace("false", "true").replace("x", "false");
      send("csm", "dana", HttpMethod.PUT, "CT-3", "c1/flags", cease).expectStatus().isOk();

      assertThat(told(tap, "\"change\":\"CEASE_COMMUNICATION\"")).contains("\"by\":\"dana\"");
      assertThat(told(tap, "\"version\":2")).contains("\"doNotContact\":true");
    }
  }

  @Test
  void the_same_again_changes_nothing() {
    api.accept(customer("CT-4", "c1", false));
    send("csm", "dana", HttpMethod.PUT, "CT-4", "c1/flags", LEAVE_ALONE).expectStatus().isOk();

    send("agent", "carl", HttpMethod.PUT, "CT-4", "c1/flags", LEAVE_ALONE)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.doNotContact.by")
        .isEqualTo("dana");
    api.read("/api/v1/accounts/CT-4/contacts/history").jsonPath("$.items.length()").isEqualTo(1);
  }

  @Test
  void what_only_finance_says_only_finance_takes_back() {
    api.accept(customer("CT-5", "c1", true));

    api.read("/api/v1/accounts/CT-5/contacts")
        .jsonPath("$.items[0].doNotContact.by")
        .isEqualTo("finance");
    send("manager", "mia", HttpMethod.PUT, "CT-5", "c1/flags", LIFT)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("Finance says that Pia is not to be contacted; have it changed there");
  }

  @Test
  @DisplayName("W2: another contact becomes the main one, until Finance names yet another")
  void main_poc() {
    api.accept(customer("CT-6", "c1", false));

    send("csm", "dana", HttpMethod.POST, "CT-6", "c2/main", "{\"reason\":\"Took over\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.role")
        .isEqualTo("MAIN_POC")
        .jsonPath("$.chosen.by")
        .isEqualTo("dana");
    api.accept(customer("CT-6", "c1", false));
    assertThat(roles("CT-6")).containsExactly("POC", "MAIN_POC", "BILLING");

    api.accept(customer("CT-6", "c3", false));
    assertThat(roles("CT-6")).containsExactly("POC", "POC", "MAIN_POC");
    api.read("/api/v1/accounts/CT-6/contacts/history")
        .jsonPath("$.items[*].contact")
        .isEqualTo(List.of("c3", "c2"))
        .jsonPath("$.items[*].by")
        .isEqualTo(List.of("finance", "dana"));
  }

  @Test
  @DisplayName("W2: the main one that was chosen here stays when Finance names none any more")
  void main_poc_stays_without_another() {
    api.accept(customer("CT-10", "c1", false));
    send("csm", "dana", HttpMethod.POST, "CT-10", "c2/main", "{\"reason\":\"Took over\"}")
        .expectStatus()
        .isOk();

    Contact paul = contact("c2", "Paul", "c1", ContactRole.POC, false);
    Contact bill = contact("c3", "Bill", "c1", ContactRole.BILLING, false);
    api.accept(with(Facts.account("CT-10"), List.of(paul, bill)));

    assertThat(roles("CT-10")).containsExactly("MAIN_POC", "BILLING");
    api.read("/api/v1/accounts/CT-10/contacts").jsonPath("$.items[0].chosen.by").isEqualTo("dana");
  }

  @Test
  @DisplayName("C7: an address that came back is marked at all contacts that share it, told once")
  void a_shared_address_bounces() {
    Contact pia = new Contact("c1", "Pia", "ap@acme.example", null, ContactRole.MAIN_POC, false);
    Contact bill = new Contact("c3", "Bill", "AP@acme.example", null, ContactRole.BILLING, false);
    api.accept(with(Facts.account("CT-11"), List.of(pia, bill)));

    try (KafkaProducer<String, byte[]> dunning = producer()) {
      dunning.send(bounced("CT-11", "AP@acme.example"));
      dunning.send(bounced("CT-11", "ap@acme.example"));
      dunning.send(bounced("CT-11", "nobody@acme.example"));
    }

    Awaitility.await()
        .untilAsserted(
            () ->
                api.read("/api/v1/accounts/CT-11/contacts")
                    .jsonPath("$.items[*].bounced.reason")
                    .isEqualTo(List.of("Undelivered", "Undelivered")));
    api.read("/api/v1/accounts/CT-11/contacts/history").jsonPath("$.items.length()").isEqualTo(1);
  }

  @Test
  @DisplayName("C7: an address from which mail came back is marked, until there is another one")
  void a_bounced_address_is_marked() {
    api.accept(customer("CT-7", "c1", false));

    try (KafkaProducer<String, byte[]> dunning = producer()) {
      dunning.send(bounced("K-none", "pia@acme.example"));
      dunning.send(bounced("CT-7", "old@acme.example"));
      dunning.send(bounced("CT-7", "pia@acme.example"));
    }

    Awaitility.await()
        .untilAsserted(
            () ->
                api.read("/api/v1/accounts/CT-7/contacts")
                    .jsonPath("$.items[0].bounced.address")
                    .isEqualTo("pia@acme.example")
                    .jsonPath("$.items[0].bounced.reason")
                    .isEqualTo("Undelivered")
                    .jsonPath("$.items[0].bounced.fault")
                    .isEqualTo("BAD_ADDRESS")
                    .jsonPath("$.items[0].mayBeContacted")
                    .isEqualTo(true)
                    .jsonPath("$.items[1].bounced")
                    .doesNotExist());
    Contact moved = new Contact("c1", "Pia", "pia@new.example", null, ContactRole.MAIN_POC, false);
    api.accept(with(Facts.account("CT-7"), List.of(moved)));
    api.read("/api/v1/accounts/CT-7/contacts").jsonPath("$.items[0].bounced").doesNotExist();
    api.accept(customer("CT-7", "c1", false));
    api.read("/api/v1/accounts/CT-7/contacts").jsonPath("$.items[0].bounced").doesNotExist();
    api.read("/api/v1/accounts/CT-7/contacts/history")
        .jsonPath("$.items[*].change")
        .isEqualTo(List.of("REACHABLE", "BOUNCED"))
        .jsonPath("$.items[0].by")
        .isEqualTo("finance");
  }

  @Test
  @DisplayName("A3: a mail from an address ends its mark")
  void a_mail_ends_the_mark() {
    api.accept(customer("CT-12", "c1", false));

    try (KafkaProducer<String, byte[]> dunning = producer()) {
      dunning.send(bounced("CT-12", "pia@acme.example"));
      dunning.send(
          told(
              new AddressReachable(
                  "CT-12",
                  "c1",
                  "pia@acme.example",
                  "r-1",
                  Instant.parse("2026-02-28T09:00:00Z"))));
    }

    Awaitility.await()
        .untilAsserted(
            () ->
                api.read("/api/v1/accounts/CT-12/contacts/history")
                    .jsonPath("$.items[*].change")
                    .isEqualTo(List.of("REACHABLE", "BOUNCED")));
    api.read("/api/v1/accounts/CT-12/contacts").jsonPath("$.items[0].bounced").doesNotExist();
  }

  @Test
  @DisplayName("A3: a person takes the mark of an address back, on record, and the others are told")
  void a_person_takes_the_mark_back() {
    api.accept(customer("CT-13", "c1", false));
    try (KafkaProducer<String, byte[]> dunning = producer()) {
      dunning.send(bounced("CT-13", "pia@acme.example"));
    }
    Awaitility.await()
        .untilAsserted(
            () ->
                api.read("/api/v1/accounts/CT-13/contacts")
                    .jsonPath("$.items[0].bounced.reason")
                    .isEqualTo("Undelivered"));

    send("csm", "else", HttpMethod.POST, "CT-13", "c1/reachable", WORKS)
        .expectStatus()
        .isNotFound();
    send("csm", "dana", HttpMethod.POST, "CT-13", "c9/reachable", WORKS)
        .expectStatus()
        .isNotFound();
    send("csm", "dana", HttpMethod.POST, "CT-13", "c1/reachable", "{}")
        .expectStatus()
        .isBadRequest();
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      for (int times = 0; times < 2; times++) {
        send("csm", "dana", HttpMethod.POST, "CT-13", "c1/reachable", WORKS)
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.bounced")
            .doesNotExist();
      }
      assertThat(tap.await(1, one -> one.key().equals("CT-13") && text(one).contains("REACHABLE")))
          .singleElement()
          .satisfies(one -> assertThat(text(one)).contains("\"address\":\"pia@acme.example\""));
    }
    api.read("/api/v1/accounts/CT-13/contacts/history")
        .jsonPath("$.items[*].change")
        .isEqualTo(List.of("REACHABLE", "BOUNCED"))
        .jsonPath("$.items[0].by")
        .isEqualTo("dana")
        .jsonPath("$.items[0].reason")
        .isEqualTo("Works again")
        .jsonPath("$.items[0].at")
        .isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    api.accept(customer("CT-8", "c1", false));

    send("csm", "dana", HttpMethod.PUT, "CT-8", "c1/flags", "{\"reason\":\" \"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/doNotContact", "/ceaseCommunication", "/reason"));
    send("csm", "dana", HttpMethod.POST, "CT-8", "c2/main", "{}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/reason");
  }

  @Test
  void a_cursor_that_was_never_handed_out_is_refused() {
    api.accept(customer("CT-8", "c1", false));

    api.get("manager", "mia", "/api/v1/accounts/CT-8/contacts/history?after=bm90aGluZw")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("?after");
  }

  @Test
  @DisplayName("C3: contacts of somebody else's account do not exist")
  void somebody_elses() {
    api.accept(customer("CT-9", "c1", false));

    for (String role : List.of("csm", "agent")) {
      send(role, "else", HttpMethod.PUT, "CT-9", "c1/flags", LEAVE_ALONE)
          .expectStatus()
          .isNotFound();
      send(role, "else", HttpMethod.POST, "CT-9", "c2/main", "{}").expectStatus().isNotFound();
      api.get(role, "else", "/api/v1/accounts/CT-9/contacts").expectStatus().isNotFound();
      api.get(role, "else", "/api/v1/accounts/CT-9/contacts/history").expectStatus().isNotFound();
    }
    send("csm", "dana", HttpMethod.PUT, "CT-9", "c9/flags", LEAVE_ALONE)
        .expectStatus()
        .isNotFound();
    send("finance", "erp", HttpMethod.PUT, "CT-9", "c1/flags", LEAVE_ALONE)
        .expectStatus()
        .isForbidden();
    assertThat(silent("CT-9")).containsExactly(false, false, false);
  }

  private static String told(KafkaTap tap, String part) {
    return tap
        .await(1, record -> record.key().equals("CT-3") && text(record).contains(part))
        .stream()
        .map(ContactsTest::text)
        .findFirst()
        .orElseThrow();
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private List<Object> silent(String account) {
    return read(account, "doNotContact");
  }

  private List<Object> roles(String account) {
    return read(account, "role");
  }

  /** As everybody is told who reads the account. */
  private List<Object> read(String account, String field) {
    Account read =
        api.get("manager", "mia", "/api/v1/accounts/" + account)
            .expectBody(Account.class)
            .returnResult()
            .getResponseBody();
    return read.contacts().stream().map(one -> one.get(field)).toList();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Account(List<Map<String, Object>> contacts) {}

  private ResponseSpec send(
      String role, String user, HttpMethod method, String account, String path, String body) {
    return http.method(method)
        .uri("/api/v1/accounts/" + account + "/contacts/" + path)
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange();
  }

  private static AccountUpserted customer(String account, String main, boolean doNotContact) {
    return with(
        Facts.account(account),
        List.of(
            contact("c1", "Pia", main, ContactRole.POC, doNotContact),
            contact("c2", "Paul", main, ContactRole.POC, false),
            contact("c3", "Bill", main, ContactRole.BILLING, false)));
  }

  private static Contact contact(
      String id, String name, String main, ContactRole role, boolean doNotContact) {
    return new Contact(
        id,
        name,
        name.toLowerCase(Locale.ROOT) + "@acme.example",
        null,
        id.equals(main) ? ContactRole.MAIN_POC : role,
        doNotContact);
  }

  private static AccountUpserted with(AccountUpserted usual, List<Contact> contacts) {
    return new AccountUpserted(
        usual.account(),
        usual.name(),
        usual.segment(),
        usual.country(),
        usual.timeZone(),
        usual.currency(),
        usual.csm(),
        usual.collector(),
        usual.health(),
        usual.products(),
        usual.portalUrl(),
        usual.openOpportunities(),
        contacts);
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", TestKafka.properties().get("spring.kafka.bootstrap-servers")),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static ProducerRecord<String, byte[]> bounced(String account, String address) {
    return told(
        new AddressMarked(
            account,
            null,
            address,
            AddressFault.BAD_ADDRESS,
            "m-1",
            "Undelivered",
            Instant.parse("2026-02-28T08:00:00Z")));
  }

  private static ProducerRecord<String, byte[]> told(DunningEvent event) {
    String account = event.account();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.DUNNING, account, EventJson.write(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/dunning-service",
            "ce_type",
            EventTypes.typeOf(event),
            "ce_time",
            "2026-02-28T08:00:00Z",
            "ce_subject",
            account)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
