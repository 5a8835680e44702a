package io.dunlin.kit.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.kit.contactpolicy.ContactDecision.Allowed;
import io.dunlin.kit.contactpolicy.ContactDecision.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whoever wants to contact a customer, and waits when told to, keeps the policy at all times. */
class ContactPolicyPropertiesTest {

  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final ContactPolicy POLICY =
      new ContactPolicy(LocalTime.of(9, 0), LocalTime.of(18, 0), 2, 3);

  record Customer(String country, ZoneId zone) {}

  @Provide
  Arbitrary<Customer> customers() {
    return Arbitraries.of(
        new Customer("DE", ZoneId.of("Europe/Berlin")),
        new Customer("EG", ZoneId.of("Africa/Cairo")),
        new Customer("SA", ZoneId.of("Asia/Riyadh")),
        new Customer("US", ZoneId.of("America/New_York")),
        new Customer("GB", ZoneId.of("Europe/London")),
        new Customer("AU", ZoneId.of("Australia/Lord_Howe")),
        new Customer("CL", ZoneId.of("America/Santiago")),
        new Customer("XX", ZoneId.of("Pacific/Apia")));
  }

  @Property(tries = 200)
  @Label("C7: nothing is done outside of hours, on a weekend, too soon or above the cap")
  void all_that_is_done_keeps_the_policy(
      @ForAll("customers") Customer customer,
      @ForAll @Size(max = 40) List<@IntRange(max = 525_600) Integer> minutesOfTheYear) {
    List<PastContact> made = new ArrayList<>();

    for (int minutes : minutesOfTheYear.stream().sorted().toList()) {
      Instant wanted = YEAR.plus(Duration.ofMinutes(minutes));
      Instant last = made.isEmpty() ? YEAR : made.getLast().at();
      Instant at = wanted.isBefore(last) ? last.plusSeconds(1) : wanted;
      POLICY
          .firstAllowed(facts(customer, made), at)
          .ifPresent(then -> made.add(new PastContact(then, ContactChannel.EMAIL, true)));
    }

    assertThat(made).hasSameSizeAs(minutesOfTheYear).allSatisfy(one -> isInHours(customer, one));
    for (int i = 1; i < made.size(); i++) {
      assertThat(daysBetween(customer, made.get(i - 1), made.get(i))).isGreaterThanOrEqualTo(2);
    }
    for (int i = 3; i < made.size(); i++) {
      assertThat(daysBetween(customer, made.get(i - 3), made.get(i))).isGreaterThanOrEqualTo(7);
    }
  }

  @Property(tries = 200)
  @Label("C7: the next allowed time is allowed, and the first that is")
  void the_next_allowed_time_is_the_first(
      @ForAll("customers") Customer customer, @ForAll @IntRange(max = 525_600) int minutes) {
    Instant at = YEAR.plus(Duration.ofMinutes(minutes));
    ContactFacts facts = facts(customer, List.of());

    if (POLICY.decide(facts, at) instanceof Refused(var _, Instant next) && next != null) {
      assertThat(POLICY.decide(facts, next)).isEqualTo(new Allowed());
      assertThat(POLICY.decide(facts, next.minusSeconds(1))).isInstanceOf(Refused.class);
      for (Instant t = at; t.isBefore(next); t = t.plus(30, ChronoUnit.MINUTES)) {
        assertThat(POLICY.decide(facts, t)).isInstanceOf(Refused.class);
      }
    }
  }

  private static ContactFacts facts(Customer customer, List<PastContact> made) {
    return ContactFacts.of(customer.zone(), customer.country(), false, made);
  }

  private static void isInHours(Customer customer, PastContact contact) {
    var local = contact.at().atZone(customer.zone());
    assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 59, 59));
    assertThat(BusinessDays.of(customer.country()).isBusinessDay(local.toLocalDate())).isTrue();
  }

  private static long daysBetween(Customer customer, PastContact one, PastContact other) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(one.at(), customer.zone()),
        LocalDate.ofInstant(other.at(), customer.zone()));
  }
}
