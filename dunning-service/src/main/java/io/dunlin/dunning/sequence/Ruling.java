package io.dunlin.dunning.sequence;

/**
 * A person decided whether a mail is the main POC's answer (A3).
 *
 * @param answer what the mail is when it is one
 */
public record Ruling(Answer answer, boolean isAnswer) {

  String account() {
    return answer.account();
  }

  String source() {
    return answer.source();
  }
}
