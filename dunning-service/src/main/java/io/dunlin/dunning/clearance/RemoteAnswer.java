package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one service, or why there are none.
 *
 * @param answers null when there is no answer
 * @param silence why there is none; empty when there is one
 */
record RemoteAnswer<A>(@Nullable List<A> answers, String silence) {

  static <A> RemoteAnswer<A> answer(@Nullable List<A> answers) {
    return new RemoteAnswer<>(answers, answers == null ? "an empty answer" : "");
  }

  static <A> RemoteAnswer<A> nothing(String why) {
    return new RemoteAnswer<>(null, why);
  }

  /**
   * The one answer to a question, or what is wrong with the answers.
   *
   * @param fault empty when there is an answer
   */
  record Found<A>(@Nullable A answer, String fault) {

    private static <A> Found<A> fault(String fault) {
      return new Found<>(null, fault);
    }
  }

  /** Finds the one answer to a question; one answer to another question spoils them all. */
  Found<A> to(
      Item wanted,
      List<Item> asked,
      Function<A, Item> item,
      Function<A, @Nullable Verdict> verdict,
      String service) {
    if (answers == null) {
      return Found.fault("%s did not answer: %s".formatted(service, silence));
    }
    if (!answers.stream().map(item).allMatch(asked::contains)) {
      return Found.fault(service + " answered what it was not asked");
    }
    List<A> found = answers.stream().filter(answer -> item.apply(answer).equals(wanted)).toList();
    return found.size() == 1 && verdict.apply(found.getFirst()) != null
        ? new Found<>(found.getFirst(), "")
        : Found.fault(service + " gave half an answer");
  }
}
