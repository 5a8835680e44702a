package io.dunlin.disposition.accounttask;

import static io.dunlin.disposition.Customers.owned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.Money;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTasksTest extends AccountWorkItems {

  private LocalDate suspendsOn = LocalDate.MAX;

  @BeforeEach
  void days_from_today() {
    suspendsOn = today().plusDays(14);
  }

  @Test
  @DisplayName(
      "E2: the CSM of a warned account has one task, due on the last day on which it helps")
  void warned() {
    publish(owned(account, dana, kim), warning());
    publish(warning());

    assertThat(worklistOf("csm", dana))
        .extracting(Item::kind, Item::title, Item::dueOn, Item::reasons)
        .containsExactly(
            tuple(
                "SUSPENSION_WARNING",
                "Brightwater Clinics was warned: suspension on " + suspendsOn,
                suspendsOn.minusDays(1),
                List.of("suspension on " + suspendsOn)));
    assertThat(worklistOf("csm", dana).getFirst().description())
        .startsWith("Unless 1200.00 USD are paid, the account is suspended on " + suspendsOn)
        .contains("what keeps the customer from paying");
  }

  @ParameterizedTest
  @CsvSource({
    "HELD, SUSPENSION_HELD",
    "RELEASED, SUSPENSION_RELEASED",
    "SUSPENDED, ACCOUNT_SUSPENDED",
    "REINSTATED, ACCOUNT_REINSTATED"
  })
  @DisplayName("E2: the task ends by itself when the suspension is held, let go, come or over")
  void ends(String what, String why) {
    publish(owned(account, dana, kim), warning());

    publish(after(what));

    assertThat(work())
        .extracting(Item::state, Item::why, Item::caseNote)
        .containsExactly(tuple("CANCELLED", why, "They promised"));
  }

  @Test
  @DisplayName("E2: when a hold ends, the CSM hears the new day")
  void goes_on() {
    publish(owned(account, dana, kim), warning(), after("HELD"));

    publish(new SuspensionResumed(account, null, suspendsOn.plusDays(7), today()));

    assertThat(open())
        .extracting(Item::kind, Item::dueOn)
        .containsExactly(tuple("SUSPENSION_WARNING", suspendsOn.plusDays(6)));
  }

  @Test
  @DisplayName("E2: when the letter leaves late, the task shows the new day instead of the first")
  void letter_leaves_late() {
    publish(owned(account, dana, kim), warning());
    LocalDate later = suspendsOn.plusDays(3);

    publish(putOff(later));

    assertThat(worklistOf("csm", dana))
        .extracting(Item::title, Item::dueOn, Item::reasons)
        .containsExactly(
            tuple(
                "Brightwater Clinics was warned: suspension on " + later,
                later.minusDays(1),
                List.of("suspension on " + later)));
    assertThat(open().getFirst().description()).contains("suspended on " + later);
    assertThat(work())
        .extracting(Item::state, Item::why)
        .containsExactlyInAnyOrder(tuple("CANCELLED", "SUSPENSION_PUT_OFF"), tuple("OPEN", null));
  }

  @Test
  @DisplayName("E2: who has closed the task is not asked again because the letter leaves late")
  void closed_before_the_letter_left() {
    publish(owned(account, dana, kim), warning());
    post(
            "csm",
            dana,
            "{\"caseNote\":\"They will pay\"}",
            "/api/v1/work-items/{id}/done",
            open().getFirst().id())
        .expectStatus()
        .isOk();

    publish(putOff(suspendsOn.plusDays(3)));

    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("E2: warned anew, also in one batch, the task shows the day of the last warning")
  void warned_anew() {
    publish(owned(account, dana, kim), warning());

    publish(warning(suspendsOn.plusDays(1)), warning(suspendsOn.plusDays(5)));

    assertThat(open()).extracting(Item::dueOn).containsExactly(suspendsOn.plusDays(4));
  }

  private SuspensionPutOff putOff(LocalDate to) {
    return new SuspensionPutOff(account, null, to, today());
  }

  private SuspensionWarned warning() {
    return warning(suspendsOn);
  }

  private SuspensionWarned warning(LocalDate on) {
    return new SuspensionWarned(
        account,
        null,
        on,
        today().minusDays(40),
        List.of(Money.of("1200", "USD")),
        "40 days past due",
        null,
        today(),
        null);
  }

  private AccountEvent after(String what) {
    return switch (what) {
      case "HELD" ->
          new SuspensionHeld(
              account, null, List.of("PROMISE"), "They promised", null, null, today());
      case "RELEASED" -> new SuspensionReleased(account, null, "They promised", "ann", today());
      case "SUSPENDED" ->
          new AccountSuspended(
              account, null, today(), List.of(), "They promised", null, suspendsOn);
      case "REINSTATED" ->
          new AccountReinstated(account, null, today(), "They promised", null, suspendsOn);
      default -> throw new IllegalArgumentException(what);
    };
  }
}
