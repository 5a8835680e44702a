package io.dunlin.events.clearance;

import module java.base;

import org.jspecify.annotations.Nullable;

/** disposition-service's answers, one for each item asked, in any order. */
public record ResponseClearance(List<Answer> answers) {

  /**
   * The verdict with the version of the account's interactions that it was read at.
   *
   * @param reason a text for people
   * @param code the same for decisions; UNKNOWN when the sender does not tell it
   */
  public record Answer(
      String account,
      String episode,
      Verdict verdict,
      String reason,
      @Nullable ResponseReason code,
      long version) {

    @Override
    public ResponseReason code() {
      return code == null ? ResponseReason.UNKNOWN : code;
    }
  }
}
