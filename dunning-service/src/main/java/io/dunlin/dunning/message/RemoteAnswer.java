package io.dunlin.dunning.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered, or why it did not.
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
}
