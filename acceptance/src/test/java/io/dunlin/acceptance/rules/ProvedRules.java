package io.dunlin.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which test classes prove which rules, by the display names in the test sources of all modules.
 */
final class ProvedRules {

  /** A display name and what it begins with: {@code "A3: …"}, or {@code "C1, C2: …"} for more. */
  private static final Pattern PROOF =
      Pattern.compile(
          "@(?:DisplayName|Label)\\(\\s*\"((?:[A-Z]\\d+)(?:(?:, | and |–|-)[A-Z]\\d+)*):");

  private static final Pattern RULES =
      Pattern.compile("(?<first>[A-Z]\\d+)(?:[–-](?<last>[A-Z]\\d+))?");
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

  private ProvedRules() {}

  static SortedMap<String, SortedSet<String>> in(Path root) {
    SortedMap<String, SortedSet<String>> proofs = new TreeMap<>();
    for (Path source : testSources(root)) {
      String name = source.getFileName().toString().replace(".java", "");
      rulesNamedIn(read(source))
          .forEach(rule -> proofs.computeIfAbsent(rule, _ -> new TreeSet<>()).add(name));
    }
    return Collections.unmodifiableSortedMap(proofs);
  }

  static Stream<String> rulesNamedIn(String source) {
    return PROOF.matcher(source).results().flatMap(proof -> rules(proof.group(1)));
  }

  private static Stream<String> rules(String named) {
    return RULES.matcher(named).results().flatMap(ProvedRules::range);
  }

  private static Stream<String> range(MatchResult match) {
    String first = match.group("first");
    String last = match.group("last") == null ? first : match.group("last");
    String section = first.substring(0, 1);
    return Stream.iterate(number(first), number -> number <= number(last), number -> number + 1)
        .map(number -> section + number);
  }

  private static int number(String rule) {
    Matcher digits = Pattern.compile("\\d+").matcher(rule);
    return digits.find() ? Integer.parseInt(digits.group()) : 0;
  }

  private static List<Path> testSources(Path root) {
    List<Path> sources = new ArrayList<>();
    try {
      Files.walkFileTree(root, collectorInto(sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static SimpleFileVisitor<Path> collectorInto(List<Path> sources) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean ours = !NOT_OURS.contains(folder.getFileName().toString());
        return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().contains("/src/test/java/") && file.toString().endsWith(".java")) {
          sources.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
