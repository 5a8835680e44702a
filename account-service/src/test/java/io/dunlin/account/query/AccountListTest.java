package io.dunlin.account.query;

import static io.dunlin.account.query.ListsForPeople.customer;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class AccountListTest {

  private static final String LIST = "/api/v1/accounts?segment=LISTED";

  private final ListsForPeople lists;
  private final Api api;

  AccountListTest(@Autowired WebTestClient http) {
    this.lists = new ListsForPeople(http);
    this.api = new Api(http);
  }

  @BeforeEach
  void four_customers() {
    lists.fill();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          standing=overdue                                | L-1 L-2
          standing=CURRENT                                | L-3 L-4
          standing=DISPUTED                               |
          bucket=current                                  | L-3
          bucket=1-30                                     | L-2
          bucket=31-60                                    | L-2
          bucket=61-90                                    |
          bucket=over-90                                  | L-1
          minBalance=100                                  | L-1 L-2
          minBalance=75&maxBalance=100.00                 | L-1 L-3
          maxBalance=0                                    | L-4
          oldestDueTo=2025-12-31                          | L-1
          oldestDueFrom=2025-11-02                        | L-2
          oldestDueFrom=2025-11-01&oldestDueTo=2026-01-20 | L-1 L-2
          csm=lou                                         | L-3 L-4
          collector=leo                                   | L-1 L-3
          country=DE&standing=OVERDUE                     | L-2
          currency=USD                                    |
          q=L-                                            | L-1 L-2 L-3 L-4
          q=l-2                                           | L-2
          q=LPHA                                          | L-1
          q=e_x                                           | L-3
          q=%                                             |
          """)
  void shows_what_is_asked_for(String filter, String accounts) {
    assertThat(lists.read(LIST + "&" + filter, "account")).isEqualTo(split(accounts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          account     | L-1 L-2 L-3 L-4
          name        | L-2 L-1 L-3 L-4
          balance     | L-4 L-3 L-1 L-2
          oldestDueOn | L-1 L-2 L-3 L-4
          segment     | L-1 L-2 L-3 L-4
          country     | L-2 L-3 L-4 L-1
          csm         | L-1 L-2 L-3 L-4
          collector   | L-2 L-1 L-3 L-4
          """)
  void is_sorted_both_ways_page_by_page(String sort, String accounts) {
    List<Object> ascending = split(accounts);
    List<Object> descending = new ArrayList<>(ascending);
    Collections.reverse(descending);

    assertThat(lists.walk(LIST + "&sort=" + sort, "account", 1, () -> {})).isEqualTo(ascending);
    assertThat(lists.walk(LIST + "&sort=-" + sort, "account", 3, () -> {})).isEqualTo(descending);
  }

  @Test
  void nobody_is_shown_twice_or_left_out_while_others_come_and_change() {
    owing("M-1", "100.00");
    owing("M-2", "300.00");
    owing("M-3", "200.00");
    AtomicInteger newcomers = new AtomicInteger();

    List<Object> seen =
        lists.walk(
            "/api/v1/accounts?segment=MOVING&sort=-balance",
            "account",
            1,
            () -> owing("M-9" + newcomers.incrementAndGet(), "9000.00"));

    assertThat(seen).containsExactly("M-2", "M-3", "M-1");
    assertThat(newcomers).hasValue(3);
  }

  private void owing(String account, String amount) {
    api.accept(
        customer("MOVING", account, "Customer", "DE", "lou", null),
        Facts.invoice(account, account + "-I", "2026-01-01", "2027-01-01", amount));
  }

  @Test
  void all_that_is_wrong_is_told_with_the_choices() {
    lists
        .get(
            "manager",
            "mia",
            LIST
                + "&standing=BROKE&bucket=old&minBalance=much&maxBalance=-1&oldestDueTo=soon"
                + "&sort=size&after=bm90aGluZw",
            "application/json")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(
            List.of(
                "?standing",
                "?bucket",
                "?minBalance",
                "?maxBalance",
                "?oldestDueTo",
                "?sort",
                "?after"))
        .jsonPath("$.errors[0].detail")
        .isEqualTo("One of CURRENT, OVERDUE, DISPUTED")
        .jsonPath("$.errors[1].detail")
        .isEqualTo("One of current, 1-30, 31-60, 61-90, over-90");
  }

  @Test
  void the_whole_list_is_a_table() {
    List<String> table = lists.csv("manager", "mia", LIST + "&sort=-balance");

    assertThat(table)
        .startsWith(
            "account,name,segment,country,timeZone,csm,collector,health,standing,processDay,"
                + "oldestDueOn,currency,balance,overdue,collectible,disputed,unapplied,"
                + "current,1-30,31-60,61-90,over-90",
            "L-2,'=Bravo,LISTED,DE,Europe/Berlin,lia,,,OVERDUE,40,2026-01-20,EUR,"
                + "259.50,259.50,259.50,0.00,0.00,0.00,9.50,250.00,0.00,0.00",
            "L-1,\"alpha,"
                + " \"\"old\"\"\",LISTED,US,Europe/Berlin,lia,leo,,OVERDUE,120,2025-11-01,EUR,"
                + "100.00,100.00,100.00,0.00,0.00,0.00,0.00,0.00,0.00,100.00");
    assertThat(table).hasSize(5);
  }

  @Test
  void a_table_is_refused_like_a_page() {
    lists
        .get("manager", "mia", LIST + "&sort=size", "text/csv")
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("?sort");
  }

  @Test
  void whoever_names_no_format_gets_json_and_for_others_there_is_none() {
    lists.get("manager", "mia", LIST, "*/*").expectHeader().contentType("application/json");
    lists.get("manager", "mia", LIST, "image/png").expectStatus().isEqualTo(406);
  }

  @Test
  @DisplayName("C3: the lists of agents and CSMs have their own accounts only")
  void own_accounts() {
    assertThat(lists.page("csm", "lia", LIST).items())
        .extracting(item -> item.get("account"))
        .containsExactly("L-1", "L-2");
    assertThat(lists.page("agent", "leo", LIST + "&sort=-account").items())
        .extracting(item -> item.get("account"))
        .containsExactly("L-3", "L-1");
    assertThat(lists.page("agent", "leo", LIST + "&collector=liv").items()).isEmpty();
    for (String sort : List.of("&sort=-balance", "&sort=oldestDueOn", "&sort=name")) {
      assertThat(lists.page("csm", "lia", LIST + sort).items())
          .extracting(item -> item.get("account"))
          .containsExactlyInAnyOrder("L-1", "L-2");
      assertThat(lists.page("agent", "leo", LIST + sort + "&collector=liv").items()).isEmpty();
    }
    assertThat(lists.csv("agent", "liv", LIST)).hasSize(2).last().asString().startsWith("L-4,");
  }

  private static List<Object> split(String accounts) {
    return accounts == null ? List.of() : List.of((Object[]) accounts.split(" "));
  }
}
