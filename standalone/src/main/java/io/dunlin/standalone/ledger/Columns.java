package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.problem.CommandError;

/** Holds the columns that a mapping needs against those that a file has. */
final class Columns {

  private Columns() {}

  /** Refuses a file that lacks a column, or has two of one name, before anything is sent. */
  static void check(List<String> header, Set<String> needed, Path file) {
    List<String> missing = needed.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new CommandError(
          "The file %s has no column %s, which the mapping needs. It has: %s.%s"
              .formatted(
                  file,
                  String.join(", ", missing),
                  String.join(", ", header),
                  missing.stream()
                      .map(name -> lookalike(name, header))
                      .collect(Collectors.joining())));
    }
    List<String> twice =
        needed.stream().filter(name -> Collections.frequency(header, name) > 1).toList();
    if (!twice.isEmpty()) {
      throw new CommandError(
          "The file %s has more than one column named %s; rename or remove those that are not meant."
              .formatted(file, String.join(", ", twice)));
    }
  }

  /** What is probably meant: the eye does not see a blank at the end of a name. */
  private static String lookalike(String name, List<String> header) {
    return header.stream()
        .filter(column -> StrictText.stripped(column).equalsIgnoreCase(StrictText.stripped(name)))
        .findFirst()
        .map(
            column ->
                " Its column '%s' differs from '%s' only in blanks or in upper and lower case."
                    .formatted(column, name))
        .orElse("");
  }
}
