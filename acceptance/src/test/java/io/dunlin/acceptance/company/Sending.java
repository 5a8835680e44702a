package io.dunlin.acceptance.company;

import module java.base;

/** The switch that operations has for everything that leaves by mail. */
public final class Sending {

  private static final String PATH = "/ops/dunning/sending";

  private final ApiClient ops;

  Sending(ApiClient ops) {
    this.ops = ops;
  }

  public void off() {
    ops.put(PATH, Map.of("on", false)).expect(200);
  }

  public void on() {
    ops.put(PATH, Map.of("on", true)).expect(200);
  }
}
