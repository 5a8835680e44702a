package io.dunlin.dunning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.PlaybookCatalogue;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.PastContact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a batch of events means for the letters of an account. */
class WarningTimelineTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final Customer ACME = Customer.of("A-1", "CORE", LocalDate.of(2026, 2, 1));

  private final UUID first = Identifiers.next();
  private final UUID second = Identifiers.next();

  @Test
  @DisplayName("E2: a warning takes the place of the one before, a hold withdraws both")
  void in_one_batch() {
    WarningTimeline two = timeline(ACME.warned(first, DAY), ACME.warned(second, DAY));
    assertThat(two.endsEarlier()).isEqualTo("OVERTAKEN");
    assertThat(two.warnings()).extracting(Warning::cancelled).containsExactly("OVERTAKEN", null);
    assertThat(two.standing()).containsExactly(second);

    WarningTimeline held = timeline(ACME.warned(first, DAY), held(), released());
    assertThat(held.warnings()).extracting(Warning::cancelled).containsExactly("HELD");
    assertThat(held.standing()).isEmpty();
  }

  @Test
  @DisplayName("E2: the same warning told twice is one, and does not withdraw itself")
  void told_twice() {
    WarningTimeline timeline = timeline(ACME.warned(first, DAY), ACME.warned(first, DAY));

    assertThat(timeline.warnings()).extracting(Warning::cancelled).containsExactly((String) null);
  }

  @Test
  @DisplayName("E2: what does not move the suspension costs nothing")
  void other_events() {
    assertThat(WarningTimeline.of(List.of(ACME.overdue(), ACME.standing(1), ACME.profile())))
        .isEmpty();
  }

  @ParameterizedTest(name = "at {0}: due at {1}")
  @CsvSource({
    "2026-03-10T04:00:00Z, 2026-03-10T13:00:00Z",
    "2026-03-10T13:00:00Z, 2026-03-10T13:00:00Z",
    "2026-03-10T20:00:00Z, 2026-03-10T20:00:00Z",
    "2026-03-12T04:00:00Z, 2026-03-12T13:00:00Z",
    "2026-03-13T22:00:00Z, 2026-03-16T13:00:00Z"
  })
  @DisplayName("E2, C7: it leaves in the customer's morning, at once in the hours after it")
  void when(Instant now, Instant due) {
    assertThat(dueAt(now, List.of())).isEqualTo(due);
  }

  @Test
  @DisplayName("E2, C7: a day after a reminder it waits for the next allowed morning")
  void not_right_after_a_reminder() {
    Instant yesterday = Instant.parse("2026-03-09T13:00:00Z");

    assertThat(
            dueAt(
                Instant.parse("2026-03-10T04:00:00Z"),
                List.of(new PastContact(yesterday, ContactChannel.EMAIL, true))))
        .isEqualTo("2026-03-11T13:00:00Z");
  }

  private Instant dueAt(Instant now, List<PastContact> made) {
    Playbook playbook = new Playbook("p", 1, "P", "csm", List.of(ACME.segment()), List.of());
    ContactPolicy policy = new ContactPolicy(LocalTime.of(9, 0), LocalTime.of(18, 0), 2, 7);
    NoticeSchedule timing =
        new NoticeSchedule(LocalTime.of(9, 0), policy, Map.of(ACME.account(), made));
    WarningChanges changes =
        new WarningChanges(
            Map.of(ACME.account(), Profile.of(ACME.profile())),
            new PlaybookCatalogue(List.of(playbook), "p"),
            timing,
            now);
    timeline(ACME.warned(first, DAY)).warnings().forEach(changes::plan);
    return changes.planned().getFirst().leavesAt();
  }

  private static WarningTimeline timeline(AccountEvent... events) {
    return WarningTimeline.of(List.of(events)).get("A-1");
  }

  private static AccountEvent held() {
    return new SuspensionHeld(
        "A-1", ACME.episode(), List.of("PROMISE"), "Promised", null, null, DAY);
  }

  private static AccountEvent released() {
    return new SuspensionReleased("A-1", ACME.episode(), "Paid", null, DAY);
  }
}
