package io.dunlin.standalone;

import io.dunlin.standalone.command.CommandLines;

/** The command line: {@code dunlin demo | up | down | status | import | token | test | help}. */
public final class Dunlin {

  private Dunlin() {}

  public static void main(String[] args) {
    System.exit(CommandLines.dunlin().execute(args));
  }
}
