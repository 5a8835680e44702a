package io.dunlin.account.query;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class InvoiceListTest {

  private static final String LIST = "/api/v1/invoices?segment=LISTED";

  private final ListsForPeople lists;

  InvoiceListTest(@Autowired WebTestClient http) {
    this.lists = new ListsForPeople(http);
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
          state=open                            | L1-OLD L2-A L2-B L3-NEW
          state=OVERDUE                         | L1-OLD L2-A L2-B
          state=SETTLED                         | L4-PAID
          state=VOIDED                          | L4-VOID
          bucket=current                        | L3-NEW
          bucket=1-30                           | L2-B
          bucket=31-60                          | L2-A
          bucket=over-90                        | L1-OLD
          minBalance=75&maxBalance=100          | L1-OLD L3-NEW
          maxBalance=0                          | L4-PAID L4-VOID
          dueFrom=2025-11-05&dueTo=2025-11-06   | L4-PAID L4-VOID
          kind=FINAL                            |
          account=L-2                           | L2-A L2-B
          csm=lou&state=OPEN                    | L3-NEW
          collector=leo                         | L1-OLD L3-NEW
          country=DE&state=OVERDUE              | L2-A L2-B
          currency=USD                          |
          q=L2-                                 | L2-A L2-B
          q=l4-v                                | L4-VOID
          q=l-1                                 | L1-OLD
          q=L-3                                 | L3-NEW
          minBalance=0&kind=RECURRING&csm=lou   | L3-NEW L4-PAID L4-VOID
          q=%                                   |
          """)
  void shows_what_is_asked_for(String filter, String invoices) {
    assertThat(lists.read(LIST + "&sort=invoice&" + filter, "invoice")).isEqualTo(split(invoices));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dueOn   | L1-OLD L4-PAID L4-VOID L2-A L2-B L3-NEW
          invoice | L1-OLD L2-A L2-B L3-NEW L4-PAID L4-VOID
          balance | L4-PAID L4-VOID L2-B L3-NEW L1-OLD L2-A
          """)
  void is_sorted_both_ways_page_by_page(String sort, String invoices) {
    List<Object> ascending = split(invoices);
    List<Object> descending = new ArrayList<>(ascending);
    Collections.reverse(descending);

    assertThat(lists.walk(LIST + "&sort=" + sort, "invoice", 1, () -> {})).isEqualTo(ascending);
    assertThat(lists.walk(LIST + "&sort=-" + sort, "invoice", 4, () -> {})).isEqualTo(descending);
    assertThat(lists.read(LIST, "invoice")).startsWith("L1-OLD", "L4-PAID");
  }

  @Test
  void open_ones_are_sorted_by_balance_too() {
    assertThat(lists.read(LIST + "&state=OPEN&sort=-balance", "invoice"))
        .containsExactly("L2-A", "L1-OLD", "L3-NEW", "L2-B");
    assertThat(lists.read(LIST + "&bucket=31-60&sort=balance", "invoice")).containsExactly("L2-A");
  }

  @Test
  void all_that_is_wrong_is_told_with_the_choices() {
    lists
        .get(
            "manager",
            "mia",
            LIST + "&state=LATE&kind=BIG&dueFrom=2026-02-01&dueTo=2026-01-01&sort=account",
            "application/json")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("?state", "?kind", "?dueTo", "?sort"))
        .jsonPath("$.errors[0].detail")
        .isEqualTo("One of OPEN, OVERDUE, SETTLED, VOIDED")
        .jsonPath("$.errors[3].detail")
        .isEqualTo("One of dueOn, invoice, balance; with - in front for descending");
  }

  @Test
  void the_whole_list_is_a_table() {
    assertThat(lists.csv("manager", "mia", LIST + "&account=L-4"))
        .containsExactly(
            "invoice,account,kind,product,issuedOn,dueOn,state,disputed,daysPastDue,daysLate,"
                + "settledOn,voidedOn,currency,amount,balance",
            "L4-PAID,L-4,RECURRING,,2025-10-01,2025-11-05,SETTLED,false,,0,2025-11-05,,EUR,"
                + "60.00,0.00",
            "L4-VOID,L-4,RECURRING,,2025-10-02,2025-11-06,VOIDED,false,,,,2025-10-03,EUR,"
                + "61.00,0.00");
  }

  @Test
  @DisplayName("C3: the invoices of others' accounts are in no list of an agent or a CSM")
  void own_accounts() {
    assertThat(lists.page("csm", "lou", LIST + "&state=OPEN").items())
        .extracting(item -> item.get("invoice"))
        .containsExactly("L3-NEW");
    assertThat(lists.page("agent", "somebody", LIST).items()).isEmpty();
    assertThat(lists.csv("agent", "liv", LIST + "&state=SETTLED"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("L4-PAID,");
    assertThat(lists.csv("agent", "liv", LIST + "&state=OPEN")).hasSize(1);
  }

  private static List<Object> split(String invoices) {
    return invoices == null ? List.of() : List.of((Object[]) invoices.split(" "));
  }
}
