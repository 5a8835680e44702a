package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.sequence.Answer;

/**
 * A person decided whether a mail is the main POC's answer (A3).
 *
 * @param answer what the mail is when it is one
 */
public record AnswerDecision(Answer answer, boolean isAnswer) {

  public String account() {
    return answer.account();
  }

  String source() {
    return answer.source();
  }
}
