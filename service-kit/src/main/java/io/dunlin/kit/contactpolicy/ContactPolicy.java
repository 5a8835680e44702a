package io.dunlin.kit.contactpolicy;

import module java.base;

import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.kit.contactpolicy.ContactReason.Code;

/**
 * When a customer may be contacted (C7). Facts come in, a decision comes out; it is asked when a
 * message is planned and again right before it leaves, when a callback is agreed on, and of calls
 * that have been made.
 *
 * <p>A contact is made within the contact hours of the account's own time zone, on one of its
 * country's business days, not to somebody who must not be contacted, some days after the last one
 * that came through, and only while few enough were made in seven calendar days. What is refused is
 * told all reasons and the next instant at which none of them holds: that is always the instant at
 * which the contact hours of some day begin.
 *
 * @param opensAt local time from which contacts are allowed
 * @param closesAt local time from which they are not allowed any more
 * @param leastGapDays calendar days that lie between two contacts that come through; with 2, who
 *     was written to on a Monday is written to on the Wednesday at the earliest
 * @param mostInSevenDays contacts on a day and the six days before it
 */
public record ContactPolicy(
    LocalTime opensAt, LocalTime closesAt, int leastGapDays, int mostInSevenDays) {

  /** C7: the cap counts over seven days. */
  public static final int CAP_DAYS = 7;

  /** Farther ahead than any holidays, gap and cap reach together. */
  private static final int LONGEST_WAIT_DAYS = 400;

  public ContactDecision decide(ContactFacts facts, Instant at) {
    List<ContactReason> reasons = reasons(facts, at);
    return reasons.isEmpty()
        ? new ContactDecision.Allowed()
        : new ContactDecision.Refused(reasons, nextOpening(facts, at).orElse(null));
  }

  /** The instant itself when it is allowed, otherwise the next one that is; empty if none is. */
  public Optional<Instant> firstAllowed(ContactFacts facts, Instant at) {
    return reasons(facts, at).isEmpty() ? Optional.of(at) : nextOpening(facts, at);
  }

  /** The contacts that count at an instant: for the cap, and for the least gap. */
  public List<PastContact> counted(ContactFacts facts, Instant at) {
    return facts.within(daysLookedAt(), at);
  }

  /** Contacts before this instant do not matter any more, in whatever time zone. */
  public Instant countsFrom(Instant at) {
    return at.minus(Duration.ofDays(daysLookedAt() + 1L));
  }

  /** How many days back, the day itself included, contacts matter. */
  private int daysLookedAt() {
    return Math.max(CAP_DAYS, leastGapDays);
  }

  private Optional<Instant> nextOpening(ContactFacts facts, Instant at) {
    return facts.doNotContact()
        ? Optional.empty()
        : Stream.iterate(facts.dayOf(at), day -> day.plusDays(1))
            .limit(LONGEST_WAIT_DAYS)
            .map(day -> day.atTime(opensAt).atZone(facts.zone()).toInstant())
            .filter(opening -> opening.isAfter(at) && reasons(facts, opening).isEmpty())
            .findFirst();
  }

  private List<ContactReason> reasons(ContactFacts facts, Instant at) {
    List<ContactReason> reasons = new ArrayList<>();
    if (facts.doNotContact()) {
      reasons.add(new ContactReason(Code.DO_NOT_CONTACT, "This person must not be contacted"));
    }
    calendar(facts, at).ifPresent(reasons::add);
    hours(facts, at).ifPresent(reasons::add);
    gap(facts, at).ifPresent(reasons::add);
    cap(facts, at).ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  private static Optional<ContactReason> calendar(ContactFacts facts, Instant at) {
    LocalDate day = facts.dayOf(at);
    BusinessDays calendar = BusinessDays.of(facts.country());
    if (calendar.isWeekend(day)) {
      String sentence = "%s is on the weekend of %s".formatted(named(day), facts.country());
      return Optional.of(new ContactReason(Code.WEEKEND, sentence));
    }
    return calendar.isBusinessDay(day)
        ? Optional.empty()
        : Optional.of(
            new ContactReason(
                Code.HOLIDAY, "%s is a holiday in %s".formatted(named(day), facts.country())));
  }

  private Optional<ContactReason> hours(ContactFacts facts, Instant at) {
    ZonedDateTime local = at.atZone(facts.zone());
    LocalTime time = local.toLocalTime();
    return !time.isBefore(opensAt) && time.isBefore(closesAt)
        ? Optional.empty()
        : Optional.of(
            new ContactReason(
                Code.OUTSIDE_HOURS,
                "%tR in %s is outside the contact hours from %s to %s"
                    .formatted(time, facts.zone(), opensAt, closesAt)));
  }

  private Optional<ContactReason> gap(ContactFacts facts, Instant at) {
    return facts.requested()
        ? Optional.empty()
        : facts.within(leastGapDays, at).stream()
            .filter(PastContact::reached)
            .max(Comparator.comparing(PastContact::at))
            .map(last -> tooSoon(facts.dayOf(last.at())));
  }

  private ContactReason tooSoon(LocalDate last) {
    return new ContactReason(
        Code.TOO_SOON,
        "The last contact was on %s, and the next one is at least %d %s later"
            .formatted(last, leastGapDays, leastGapDays == 1 ? "day" : "days"));
  }

  private Optional<ContactReason> cap(ContactFacts facts, Instant at) {
    int made = facts.within(CAP_DAYS, at).size();
    return made < mostInSevenDays
        ? Optional.empty()
        : Optional.of(
            new ContactReason(
                Code.CAP_REACHED,
                "%d contacts were made in the seven days up to %s; at most %d are allowed"
                    .formatted(made, facts.dayOf(at), mostInSevenDays)));
  }

  private static String named(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", " + day + ",";
  }
}
