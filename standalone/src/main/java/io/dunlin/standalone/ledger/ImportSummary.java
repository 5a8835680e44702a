package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;

/** Counts what became of the rows and of their events. */
final class ImportSummary {

  private final Map<Verdict, Long> events = new EnumMap<>(Verdict.class);
  private final Map<Long, Verdict> rows = new TreeMap<>();
  private final List<RejectedRow> rejected = new ArrayList<>();

  void unreadable(List<RejectedRow> unreadable) {
    rejected.addAll(unreadable);
    unreadable.forEach(row -> rows.put(row.line(), Verdict.REJECTED));
  }

  void add(Answer answer) {
    events.merge(answer.verdict(), 1L, Long::sum);
    rows.merge(answer.message().row(), answer.verdict(), ImportSummary::ofRow);
    if (answer.verdict() == Verdict.REJECTED) {
      String reason =
          "%s %s: %s"
              .formatted(
                  answer.message().type(),
                  answer.message().id(),
                  String.join("; ", answer.reasons()));
      rejected.add(new RejectedRow(answer.message().row(), reason));
    }
  }

  /** In the order of the file. */
  List<RejectedRow> rejected() {
    return rejected.stream().sorted(Comparator.comparingLong(RejectedRow::line)).toList();
  }

  boolean isClean() {
    return rejected.isEmpty();
  }

  @Override
  public String toString() {
    return """
    Rows:   %d accepted, %d duplicate, %d rejected
    Events: %d accepted, %d duplicate, %d rejected\
    """
        .formatted(
            rows(Verdict.ACCEPTED),
            rows(Verdict.DUPLICATE),
            rows(Verdict.REJECTED),
            events(Verdict.ACCEPTED),
            events(Verdict.DUPLICATE),
            events(Verdict.REJECTED));
  }

  private long rows(Verdict verdict) {
    return rows.values().stream().filter(verdict::equals).count();
  }

  private long events(Verdict verdict) {
    return events.getOrDefault(verdict, 0L);
  }

  /** A row is rejected with any of its events, and a duplicate only with all of them. */
  private static Verdict ofRow(Verdict a, Verdict b) {
    if (a == Verdict.REJECTED || b == Verdict.REJECTED) {
      return Verdict.REJECTED;
    }
    return a == b ? a : Verdict.ACCEPTED;
  }
}
