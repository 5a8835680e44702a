package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import picocli.CommandLine.Command;

/** Named here so that help lists it; the launcher itself does it, since it needs the sources. */
@Command(name = "test", description = "Builds everything and runs all tests.")
final class TestCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new CommandError("The tests are run by the launcher: ./dunlin test, in the sources.");
  }
}
