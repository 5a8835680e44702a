package io.dunlin.acceptance.company;

import static java.util.Comparator.comparing;

import module java.base;

import io.dunlin.acceptance.company.TimelineEntry.EpisodeThen;

/** All that happened to an account, the oldest first. Of accounts in UTC. */
public record Timeline(List<TimelineEntry> happenings) {

  static Timeline of(List<TimelineEntry> newestFirst) {
    List<TimelineEntry> oldestFirst = new ArrayList<>(newestFirst.reversed());
    oldestFirst.sort(comparing(TimelineEntry::at));
    return new Timeline(oldestFirst);
  }

  public Stream<TimelineEntry> all(String name) {
    return happenings.stream().filter(happening -> happening.is(name));
  }

  /**
   * The facts that were accepted before a message was cleared and should have stopped it; there
   * must be none. An answer stops no warning of a suspension. Facts of the very instant of sending
   * may have crossed it, or have let it go: a payment that was reversed opens its episode again.
   */
  public List<String> factsThatShouldHaveStopped(MessageView message) {
    List<TimelineEntry> before = before(message.sentAt());
    List<TimelineEntry> until = before(message.sentAt().plusNanos(1));
    Optional<EpisodeThen> episode = lastKnown(before, message.episode());
    List<String> facts = new ArrayList<>();
    if (isClosed(episode) && isClosed(lastKnown(until, message.episode()))) {
      facts.add("the account was current");
    }
    answers(message.isReminder() ? before : List.of())
        .filter(day -> episode.map(known -> known.covers(day)).orElse(false))
        .forEach(day -> facts.add("the main POC answered on " + day));
    long latest = latestStanding(before);
    if (message.clearedWith().standing() < latest) {
      facts.add("standing %d was known already".formatted(latest));
    }
    return facts;
  }

  private static boolean isClosed(Optional<EpisodeThen> episode) {
    return episode.flatMap(EpisodeThen::closedOn).isPresent();
  }

  private List<TimelineEntry> before(Instant instant) {
    return happenings.stream().filter(happening -> happening.at().isBefore(instant)).toList();
  }

  private static Optional<EpisodeThen> lastKnown(List<TimelineEntry> before, String episode) {
    return before.stream().flatMap(h -> h.about(episode).stream()).reduce((_, later) -> later);
  }

  private static Stream<LocalDate> answers(List<TimelineEntry> before) {
    return before.stream()
        .filter(happening -> happening.is("poc-responded"))
        .map(happening -> Instant.parse(happening.data().path("at").asString()))
        .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static long latestStanding(List<TimelineEntry> before) {
    return before.stream()
        .filter(happening -> happening.is("standing-changed"))
        .map(happening -> happening.data().path("version").asLong())
        .max(Comparator.naturalOrder())
        .orElse(0L);
  }
}
