package io.dunlin.dunning.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.account.Profile;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountEvent.SuspensionHeld;
import io.dunlin.events.AccountEvent.SuspensionReleased;
import io.dunlin.events.Identifiers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a batch of events means for the letters of an account. */
class CourseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final Customer ACME = Customer.of("A-1", "CORE", LocalDate.of(2026, 2, 1));

  private final UUID first = Identifiers.next();
  private final UUID second = Identifiers.next();

  @Test
  @DisplayName("E2: a warning takes the place of the one before, a hold withdraws both")
  void in_one_batch() {
    Course two = course(ACME.warned(first, DAY), ACME.warned(second, DAY));
    assertThat(two.endsEarlier()).isEqualTo("OVERTAKEN");
    assertThat(two.warnings()).extracting(Warning::cancelled).containsExactly("OVERTAKEN", null);
    assertThat(two.standing()).containsExactly(second);

    Course held = course(ACME.warned(first, DAY), held(), released());
    assertThat(held.warnings()).extracting(Warning::cancelled).containsExactly("HELD");
    assertThat(held.standing()).isEmpty();
  }

  @Test
  @DisplayName("E2: the same warning told twice is one, and does not withdraw itself")
  void told_twice() {
    Course course = course(ACME.warned(first, DAY), ACME.warned(first, DAY));

    assertThat(course.warnings()).extracting(Warning::cancelled).containsExactly((String) null);
  }

  @Test
  @DisplayName("E2: what does not move the suspension costs nothing")
  void other_events() {
    assertThat(Course.of(List.of(ACME.overdue(), ACME.standing(1), ACME.profile()))).isEmpty();
  }

  @ParameterizedTest(name = "at {0}: due at {1}")
  @CsvSource({
    "2026-03-10T04:00:00Z, 2026-03-10T13:00:00Z",
    "2026-03-10T13:00:00Z, 2026-03-10T13:00:00Z",
    "2026-03-10T20:00:00Z, 2026-03-10T20:00:00Z",
    "2026-03-12T04:00:00Z, 2026-03-12T04:00:00Z"
  })
  @DisplayName("E2, C7: it leaves in the customer's morning, and at once when that is past")
  void when(Instant now, Instant due) {
    Warning warning = course(ACME.warned(first, DAY)).warnings().getFirst();

    assertThat(warning.dueAt(Profile.of(ACME.profile()), LocalTime.of(9, 0), now)).isEqualTo(due);
  }

  private static Course course(AccountEvent... events) {
    return Course.of(List.of(events)).get("A-1");
  }

  private static AccountEvent held() {
    return new SuspensionHeld(
        "A-1", ACME.episode(), List.of("PROMISE"), "Promised", null, null, DAY);
  }

  private static AccountEvent released() {
    return new SuspensionReleased("A-1", ACME.episode(), "Paid", null, DAY);
  }
}
