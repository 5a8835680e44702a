package io.dunlin.dunning.sequence;

import module java.base;

/**
 * A person may stop or hold a sequence and add contacts to it (A6).
 *
 * @param contacts further people who get its messages, besides the main POC
 */
public record ManualControl(boolean stopped, boolean held, List<String> contacts) {

  static final ManualControl NONE = new ManualControl(false, false, List.of());

  public ManualControl stop() {
    return new ManualControl(true, held, contacts);
  }

  public ManualControl hold() {
    return new ManualControl(stopped, true, contacts);
  }

  public ManualControl resume() {
    return new ManualControl(false, false, contacts);
  }

  public ManualControl with(List<String> further) {
    return new ManualControl(
        stopped, held, Stream.concat(contacts.stream(), further.stream()).distinct().toList());
  }
}
