package io.dunlin.kit.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.kit.contactpolicy.ContactDecision.Allowed;
import io.dunlin.kit.contactpolicy.ContactDecision.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPolicyTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ContactPolicy POLICY =
      new ContactPolicy(LocalTime.of(9, 0), LocalTime.of(18, 0), 2, 3);

  @ParameterizedTest
  @CsvSource({
    "DE, Europe/Berlin,    2026-01-05T08:00:00Z", // Monday at nine
    "DE, Europe/Berlin,    2026-01-05T16:59:59Z", // a second before six
    "DE, Europe/Berlin,    2026-03-30T07:00:00Z", // the Monday after summer time began
    "EG, Africa/Cairo,     2026-01-04T07:00:00Z", // a Sunday
    "NZ, Pacific/Auckland, 2026-01-04T20:00:00Z", // Monday there, Sunday in UTC
    "NL, Europe/Amsterdam, 2026-04-03T08:00:00Z" // Good Friday is only observed
  })
  @DisplayName("C7: a contact is allowed in the hours of the customer's business days")
  void allowed(String country, String zone, Instant at) {
    assertThat(POLICY.decide(facts(country, ZoneId.of(zone)), at)).isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @CsvSource({
    "DE, Europe/Berlin,    2026-01-05T07:59:59Z, OUTSIDE_HOURS,         2026-01-05T08:00:00Z",
    "DE, Europe/Berlin,    2026-01-05T17:00:00Z, OUTSIDE_HOURS,         2026-01-06T08:00:00Z",
    "DE, Europe/Berlin,    2026-01-03T10:00:00Z, WEEKEND,               2026-01-05T08:00:00Z",
    "DE, Europe/Berlin,    2026-01-04T02:00:00Z, WEEKEND OUTSIDE_HOURS, 2026-01-05T08:00:00Z",
    "DE, Europe/Berlin,    2025-12-31T23:59:00Z, HOLIDAY OUTSIDE_HOURS, 2026-01-02T08:00:00Z",
    "DE, Europe/Berlin,    2026-12-24T18:00:00Z, OUTSIDE_HOURS,         2026-12-28T08:00:00Z",
    "GB, Europe/London,    2026-12-25T10:00:00Z, HOLIDAY,               2026-12-29T09:00:00Z",
    "EG, Africa/Cairo,     2026-04-23T17:00:00Z, OUTSIDE_HOURS,         2026-04-26T06:00:00Z",
    "EG, Africa/Cairo,     2026-01-09T10:00:00Z, WEEKEND,               2026-01-11T07:00:00Z",
    "DE, Europe/Berlin,    2026-03-28T10:00:00Z, WEEKEND,               2026-03-30T07:00:00Z",
    "US, America/New_York, 2026-10-31T15:00:00Z, WEEKEND,               2026-11-02T14:00:00Z",
    "NZ, Pacific/Auckland, 2026-01-09T20:00:00Z, WEEKEND,               2026-01-11T20:00:00Z"
  })
  @DisplayName("C7: outside of them it waits for the next morning of a business day")
  void refused(String country, String zone, Instant at, String codes, Instant next) {
    Refused refused = (Refused) POLICY.decide(facts(country, ZoneId.of(zone)), at);

    assertThat(refused.codes())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(codes.split(" ")).map(ContactReason.Code::valueOf).toList());
    assertThat(refused.nextAllowedAt()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-12T15:00:00Z, 2026-01-14T08:00:00Z", // Monday afternoon to Wednesday morning
    "2026-01-15T08:00:00Z, 2026-01-19T08:00:00Z" // Thursday to Monday: Saturday is no day for it
  })
  @DisplayName("C7: two contacts that come through are some days apart")
  void the_least_gap(Instant last, Instant next) {
    ContactFacts facts = facts("DE", BERLIN, mail(last));

    Refused refused = (Refused) POLICY.decide(facts, last.plusSeconds(86_400));

    assertThat(refused.codes()).containsExactly(ContactReason.Code.TOO_SOON);
    assertThat(refused.nextAllowedAt()).isEqualTo(next);
  }

  @Test
  @DisplayName("C7: the least gap is for what we begin, and not measured from an attempt")
  void what_the_gap_is_not_for() {
    Instant monday = Instant.parse("2026-01-12T15:00:00Z");
    Instant tuesday = Instant.parse("2026-01-13T10:00:00Z");
    PastContact attempt = new PastContact(monday, ContactChannel.CALL, false);

    assertThat(POLICY.decide(facts("DE", BERLIN, attempt), tuesday)).isEqualTo(new Allowed());
    assertThat(POLICY.decide(facts("DE", BERLIN, mail(monday)).asRequested(), tuesday))
        .isEqualTo(new Allowed());
  }

  @Test
  @DisplayName("C7: calls and e-mails together stay under the cap over seven days")
  void the_cap() {
    ContactFacts facts =
        facts(
            "DE",
            BERLIN,
            mail(Instant.parse("2026-01-12T08:00:00Z")),
            new PastContact(Instant.parse("2026-01-13T10:00:00Z"), ContactChannel.CALL, false),
            new PastContact(Instant.parse("2026-01-13T11:00:00Z"), ContactChannel.CALL, false));

    Refused refused = (Refused) POLICY.decide(facts, Instant.parse("2026-01-16T10:00:00Z"));

    assertThat(refused.codes()).containsExactly(ContactReason.Code.CAP_REACHED);
    assertThat(refused.nextAllowedAt()).isEqualTo(Instant.parse("2026-01-19T08:00:00Z"));
  }

  @Test
  @DisplayName("C7: who must not be contacted is not contacted later either")
  void do_not_contact() {
    ContactFacts facts = ContactFacts.of(BERLIN, "DE", true, List.of());

    Refused refused = (Refused) POLICY.decide(facts, Instant.parse("2026-01-05T10:00:00Z"));

    assertThat(refused.codes()).containsExactly(ContactReason.Code.DO_NOT_CONTACT);
    assertThat(refused.nextAllowedAt()).isNull();
  }

  @Test
  @DisplayName("C7: a refusal says in words what is wrong")
  void in_words() {
    Refused refused =
        (Refused) POLICY.decide(facts("DE", BERLIN), Instant.parse("2026-01-04T02:00:00Z"));

    assertThat(refused.inWords())
        .isEqualTo(
            "Sunday, 2026-01-04, is on the weekend of DE; 03:00 in Europe/Berlin is outside the"
                + " contact hours from 09:00 to 18:00");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  @DisplayName("C7: without a gap there may be a contact on each day, but not more than the cap")
  void no_gap(int days) {
    ContactPolicy lenient = new ContactPolicy(LocalTime.of(9, 0), LocalTime.of(18, 0), days, 9);
    PastContact yesterday = mail(Instant.parse("2026-01-12T15:00:00Z"));

    assertThat(
            lenient.decide(facts("DE", BERLIN, yesterday), Instant.parse("2026-01-13T08:00:00Z")))
        .isEqualTo(new Allowed());
  }

  @Test
  @DisplayName("C7: what counted is told: the contacts of the seven days, none of the future")
  void counted_contacts() {
    Instant at = Instant.parse("2026-01-16T10:00:00Z");
    ContactFacts facts =
        IntStream.rangeClosed(-1, 9)
            .mapToObj(days -> mail(at.minusSeconds(86_400L * days)))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toList(), all -> ContactFacts.of(BERLIN, "DE", false, all)));

    assertThat(POLICY.counted(facts, at)).hasSize(7);
  }

  private static PastContact mail(Instant at) {
    return new PastContact(at, ContactChannel.EMAIL, true);
  }

  private static ContactFacts facts(String country, ZoneId zone, PastContact... contacts) {
    return ContactFacts.of(zone, country, false, List.of(contacts));
  }
}
