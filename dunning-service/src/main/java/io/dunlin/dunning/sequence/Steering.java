package io.dunlin.dunning.sequence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people have told a sequence (A6).
 *
 * @param contacts further people who get its messages, besides the main POC
 */
public record Steering(boolean stopped, boolean held, List<String> contacts) {

  static final Steering NONE = new Steering(false, false, List.of());

  Steering stop() {
    return new Steering(true, held, contacts);
  }

  Steering hold() {
    return new Steering(stopped, true, contacts);
  }

  Steering resume() {
    return new Steering(false, false, contacts);
  }

  Steering with(List<String> further) {
    return new Steering(
        stopped, held, Stream.concat(contacts.stream(), further.stream()).distinct().toList());
  }
}
