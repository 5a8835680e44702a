package io.dunlin.events.clearance;

import java.util.List;

/** disposition-service's answers, one for each item asked, in any order. */
public record ResponseClearance(List<Answer> answers) {

  /** The verdict with the version of the account's interactions that it was read at. */
  public record Answer(
      String account, String episode, Verdict verdict, String reason, long version) {}
}
