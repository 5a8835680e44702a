package io.dunlin.account.receivables.intake;

import module java.base;

/** How many events had which verdict. */
record VerdictCounts(long accepted, long duplicates, long rejected) {

  static final VerdictCounts NONE = new VerdictCounts(0, 0, 0);

  VerdictCounts plus(Collection<Verdict> verdicts) {
    return new VerdictCounts(
        accepted + count(verdicts, Verdict.Kind.ACCEPTED),
        duplicates + count(verdicts, Verdict.Kind.DUPLICATE),
        rejected + count(verdicts, Verdict.Kind.REJECTED));
  }

  private static long count(Collection<Verdict> verdicts, Verdict.Kind kind) {
    return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
  }
}
