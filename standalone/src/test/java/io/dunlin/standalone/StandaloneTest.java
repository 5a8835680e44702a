package io.dunlin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.client.GatewayProblem;
import io.dunlin.standalone.ledger.LedgerImport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything is started once, and the story goes on from test to test. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StandaloneTest {

  private static final String CLOCK = "/api/v1/clock";
  private static final LocalDate START = LocalDate.of(2013, 1, 1);

  @TempDir static Path temp;

  private Standalone standalone;
  private GatewayClient gateway;

  @BeforeAll
  void everything_is_started_on_an_empty_folder() {
    start();
  }

  @AfterAll
  void everything_is_stopped() {
    standalone.close();
  }

  @Test
  @Order(1)
  void the_simulated_clock_stands_at_the_end_of_its_first_day() {
    JsonNode clock = gateway.get(CLOCK, "ops");

    assertThat(clock.path("now").asString()).isEqualTo("2013-01-01T23:59:59Z");
    assertThat(clock.path("simulated").asBoolean()).isTrue();
  }

  @Test
  @Order(2)
  void only_managers_and_ops_move_it_and_never_back() {
    Map<String, String> later = Map.of("today", "2013-01-01");
    Map<String, String> before = Map.of("today", "2012-12-31");

    assertThatThrownBy(() -> gateway.put(CLOCK, later, "csm"))
        .isInstanceOf(GatewayProblem.class)
        .hasMessageContaining("403");
    assertThatThrownBy(() -> gateway.put(CLOCK, before, "manager"))
        .isInstanceOf(GatewayProblem.class)
        .hasMessageContaining("409 Time never goes back");
    assertThat(gateway.put(CLOCK, later, "manager").path("now").asString())
        .isEqualTo("2013-01-01T23:59:59Z");
  }

  @Test
  @Order(2)
  void the_clock_is_moved_within_bounds() {
    for (String day : List.of("2999-12-31", "+999999999-12-31", "1899-12-31")) {
      assertThatThrownBy(() -> gateway.put(CLOCK, Map.of("today", day), "manager"))
          .isInstanceOf(GatewayProblem.class)
          .hasMessageContaining("400");
    }
  }

  @Test
  @Order(3)
  void a_ledger_is_replayed_and_reminders_are_sent_on_the_way() throws IOException {
    String summary = replay();

    assertThat(summary).contains("Rows:   2 accepted, 0 duplicate, 1 rejected");
    assertThat(gateway.get("/api/v1/invoices/I1", "ar").path("daysLate").asInt()).isEqualTo(35);
    assertThat(sent("C1")).isNotEmpty();
    assertThat(sent("C2")).isEmpty();
  }

  @Test
  @Order(4)
  void the_same_ledger_again_is_all_duplicates() throws IOException {
    assertThat(replay()).contains("Rows:   0 accepted, 2 duplicate, 1 rejected");
  }

  @Test
  @Order(5)
  void a_service_can_be_stopped_and_started_while_the_others_run() {
    standalone.stopService("dunning-service");
    assertThatThrownBy(() -> gateway.get("/api/v1/sequences", "manager"))
        .isInstanceOf(GatewayProblem.class);
    assertThat(gateway.get("/api/v1/accounts", "manager").path("items")).isNotEmpty();

    standalone.startService("dunning-service");

    standalone.moveClock(Instant.parse("2013-04-02T00:00:00Z"));
    assertThat(gateway.get("/api/v1/sequences?account=C1", "manager").path("items")).hasSize(1);
  }

  @Test
  @Order(6)
  void after_a_restart_the_data_are_kept_and_the_clock_goes_on() {
    standalone.close();
    start();

    assertThat(standalone.simulatedNow()).contains(Instant.parse("2013-04-02T00:00:00Z"));
    assertThat(gateway.get("/api/v1/invoices/I1", "ar").path("state").asString())
        .isEqualTo("SETTLED");
  }

  private void start() {
    Options options = Options.in(temp.resolve("data")).withPort(0).withClock(START);
    standalone = Standalone.start(options, _ -> {});
    gateway = new GatewayClient(standalone.url(), standalone::token);
  }

  private String replay() throws IOException {
    Path file = temp.resolve("ledger.csv");
    Files.writeString(
        file,
        """
        countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
        391,C1,,I1,1/2/2013,2/1/2013,55.94,No,3/8/2013,Paper,65,35
        391,C2,,I2,1/5/2013,2/4/2013,61.74,No,1/15/2013,Paper,10,0
        391,C2,,I3,1/32/2013,2/4/2013,61.74,No,1/15/2013,Paper,10,0
        """);
    List<String> said = new ArrayList<>();
    new LedgerImport(
            file,
            "ar-ledger",
            temp.resolve("rejects.csv"),
            true,
            standalone.url(),
            standalone::token)
        .run(said::add);
    return String.join("\n", said);
  }

  private List<JsonNode> sent(String account) {
    return gateway.items("/api/v1/messages?state=SENT&account=" + account, "manager").toList();
  }
}
