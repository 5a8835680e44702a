package io.dunlin.events;

import module java.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * Identifiers for what we create ourselves: UUIDv7, so that they sort by the time they were made.
 */
public final class Identifiers {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Identifiers() {}

  public static UUID next() {
    return GENERATOR.generate();
  }
}
