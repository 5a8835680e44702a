package io.dunlin.acceptance.rules;

import module java.base;

/** Reads the Java sources of all modules and finds out which of them name which rules. */
final class JavaSources {

  static final String MAIN = "/src/main/java/";
  static final String TEST = "/src/test/java/";

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

  private JavaSources() {}

  /** The names of the types, by the rules that are found in the text of their source file. */
  static SortedMap<String, SortedSet<String>> byRule(
      Path root, String kind, Function<String, Stream<String>> rulesIn) {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    for (Path source : sources(root, kind)) {
      rulesIn
          .apply(read(source))
          .forEach(rule -> types.computeIfAbsent(rule, _ -> new TreeSet<>()).add(name(source)));
    }
    return types;
  }

  /** The names of all source files of a kind. */
  static Set<String> names(Path root, String kind) {
    return sources(root, kind).stream().map(JavaSources::name).collect(Collectors.toSet());
  }

  private static String name(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  private static List<Path> sources(Path root, String kind) {
    List<Path> sources = new ArrayList<>();
    try {
      Files.walkFileTree(root, collector(kind, sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static SimpleFileVisitor<Path> collector(String kind, List<Path> sources) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean ours = !NOT_OURS.contains(folder.getFileName().toString());
        return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().contains(kind) && file.toString().endsWith(".java")) {
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
