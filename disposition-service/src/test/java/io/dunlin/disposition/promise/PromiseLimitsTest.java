package io.dunlin.disposition.promise;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.OpenAmounts;
import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.disposition.promiseapproval.PromiseApproval;
import io.dunlin.events.Money;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.ValidationErrors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 2,321.48 EUR are open, and it is Monday, 2 March 2026. */
class PromiseLimitsTest {

  private static final Account BERLIN =
      new Account(
          "A-1", "Spree", "DE", ZoneId.of("Europe/Berlin"), "EUR", "dana", "carl", List.of());
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
  private static final int DAYS = 60;

  private final List<Promise> before = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2321.48, EUR, 2026-03-02, -",
        "2321.48, EUR, 2026-05-01, -", // 60 days ahead
        "2321.49, EUR, 2026-03-06, /promise/amount/amount",
        "999999.00, EUR, 2026-03-06, /promise/amount/amount",
        "1.00, EUR, 2026-05-02, /promise/date", // 61 days ahead
        "1.00, EUR, 2099-01-01, /promise/date",
        "1.00, EUR, 2026-03-01, /promise/date",
        "0, EUR, 2026-03-06, /promise/amount/amount",
        "1.005, EUR, 2026-03-06, /promise/amount/amount",
        "1.00, USD, 2026-03-06, /promise/amount/currency",
        "999999.00, EUR, 2099-01-01, /promise/date /promise/amount/amount"
      })
  @DisplayName("C2: at most what is open in its currency, and at most 60 days ahead")
  void bounds(String amount, String currency, LocalDate date, String pointers) {
    List<FieldError> found = check(limits(), Money.of(amount, currency), date);

    assertThat(String.join(" ", found.stream().map(FieldError::pointer).toList()))
        .isEqualTo(pointers == null ? "" : pointers);
  }

  @Test
  @DisplayName("C2: what is beyond the bounds says what would be taken")
  void says_what_would_be_taken() {
    assertThat(check(limits(), eur("999999"), LocalDate.parse("2099-01-01")))
        .extracting(FieldError::detail)
        .containsExactly(
            "At most 60 days ahead, by 2026-05-01; a manager can approve a later day",
            "At most 2321.48 EUR, which is what is open; a manager can approve more");
  }

  @ParameterizedTest
  @CsvSource({
    "5000.00, 2026-09-30, true",
    "5000.01, 2026-09-30, false",
    "5000.00, 2026-10-01, false"
  })
  @DisplayName("C2: beyond the bounds only with a manager's approval, for one promise")
  void approval(String amount, LocalDate date, boolean taken) {
    PromiseApproval approval =
        new PromiseApproval(
            "a",
            "A-1",
            eur("5000"),
            LocalDate.parse("2026-09-30"),
            "Funding in September",
            "mona",
            NOON,
            null);

    assertThat(check(limits(approval), eur(amount), date).isEmpty()).isEqualTo(taken);
    if (taken) {
      NewPromise entry = limits(approval).place(promise("p", amount, date));
      assertThat(entry.approval()).contains(approval.usedBy("p"));
      assertThat(check(limits(approval.usedBy("p")), eur(amount), date)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("C2: a promise within the bounds uses no approval up")
  void keeps_the_approval() {
    PromiseApproval approval =
        new PromiseApproval(
            "a", "A-1", eur("5000"), LocalDate.parse("2026-09-30"), "why", "mona", NOON, null);

    assertThat(limits(approval).place(promise("p", "100", TODAY)).approval()).isEmpty();
  }

  @Test
  @DisplayName("C2: instalments stand beside each other as long as they fit")
  void instalments() {
    before("p1", "1000", State.OPEN, 1);

    NewPromise entry = limits().place(promise("p2", "1321.48", TODAY));

    assertThat(entry.renewed()).isEmpty();
    assertThat(entry.promise().level()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "C2: what does not fit beside a new promise is renewed by it, which has level 2 (renewed)")
  void renewed() {
    before("p1", "1000", State.OPEN, 1);
    before("p2", "1000", State.OPEN, 1);

    NewPromise entry = limits().place(promise("p3", "1000", TODAY.plusDays(9)));

    assertThat(entry.renewed())
        .singleElement()
        .satisfies(change -> assertThat(change.after().id()).isEqualTo("p1"))
        .satisfies(change -> assertThat(change.after().state()).isEqualTo(State.RENEWED));
    assertThat(entry.promise().level()).isEqualTo(2);
    assertThat(entry.events()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"BROKEN", "WITHDRAWN", "RENEWED"})
  @DisplayName(
      "C2: after one for the same invoices that was not kept, level 2 (renewed, withdrawn)")
  void after_one_that_was_not_kept(State state) {
    before("p1", "1000", state, 1);

    assertThat(limits().place(promise("p2", "1000", TODAY)).promise().level()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"KEPT", "KEPT_LATE", "RELEASED"})
  @DisplayName("C2: a part was kept and the rest is promised: level 1 (rest)")
  void the_rest(State state) {
    before("p1", "1000", State.BROKEN, 1);
    before("p2", "1000", state, 2);

    assertThat(limits().place(promise("p3", "1000", TODAY)).promise().level()).isEqualTo(1);
  }

  @Test
  @DisplayName("C2: a promise for other invoices begins at level 1")
  void other_invoices() {
    before.add(promise("p1", "10", TODAY).withdrawn(TODAY).placed(3, List.of("I-0"), 0));

    assertThat(limits().place(promise("p2", "1000", TODAY)).promise().level()).isEqualTo(1);
  }

  private void before(String id, String amount, State state, int level) {
    Promise made = promise(id, amount, TODAY.plusDays(2)).placed(level, List.of("I-1"), 0);
    before.add(
        new Promise(
            made.id(),
            made.account(),
            made.interaction(),
            null,
            made.amount(),
            made.dueOn(),
            made.madeBy(),
            made.madeAt().plusSeconds(before.size()),
            made.madeOn(),
            level,
            List.of("I-1"),
            0,
            state,
            made.received(),
            null,
            made.graceEndsAt()));
  }

  private static Promise promise(String id, String amount, LocalDate date) {
    return Promise.made(id, BERLIN, "i", null, eur(amount), date, "carl", NOON.minusSeconds(1000));
  }

  private PromiseLimits limits(PromiseApproval... approvals) {
    OpenAmounts open = OpenAmounts.of(List.of(eur("2321.48")));
    PromiseLedger ledger = new PromiseLedger(BERLIN, open, before, List.of());
    return new PromiseLimits(ledger, List.of(approvals), List.of("I-1", "I-2"), 0, DAYS);
  }

  private static List<FieldError> check(PromiseLimits limits, Money amount, LocalDate date) {
    ValidationErrors errors = new ValidationErrors();
    limits.check(amount, date, TODAY, "/promise", errors);
    return errors.all();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
