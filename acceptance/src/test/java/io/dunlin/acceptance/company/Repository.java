package io.dunlin.acceptance.company;

import module java.base;

/** Where the project lies. */
public final class Repository {

  private Repository() {}

  /** The folder with the page of rules, at or above the one that the test runs in. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve("docs/rules.md")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("docs/rules.md is not above " + here));
  }
}
