package io.dunlin.acceptance.rules;

import module java.base;

/** A table of the packages of a module, each with what its {@code package-info.java} says of it. */
record PackageMap(String module, String root) {

  static final List<PackageMap> ALL =
      List.of(
          new PackageMap("account-service", "account"),
          new PackageMap("dunning-service", "dunning"),
          new PackageMap("disposition-service", "disposition"),
          new PackageMap("reporting-service", "reporting"),
          new PackageMap("service-kit", "kit"),
          new PackageMap("standalone", "standalone"));

  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  /** All tables, as they stand in docs/architecture.md. */
  static String all(Path repository) {
    return ALL.stream().map(map -> map.table(repository)).collect(Collectors.joining("\n"));
  }

  private String table(Path repository) {
    return "**%s** (`io.dunlin.%s`)\n\n| package | what lives there |\n| --- | --- |\n%s"
        .formatted(
            module, root, rows(repository.resolve(module + "/src/main/java/io/dunlin/" + root)));
  }

  private static String rows(Path base) {
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .filter(file -> file.endsWith("package-info.java") && !file.getParent().equals(base))
          .map(file -> row(name(base.relativize(file.getParent())), file))
          .sorted()
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder) {
    return folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
  }

  private static String row(String name, Path file) {
    return "| `%s` | %s |\n".formatted(name, comment(file));
  }

  private static String comment(Path file) {
    try {
      Matcher comment = COMMENT.matcher(Files.readString(file));
      return comment.find() ? comment.group(1).replaceAll("\\s*\n\\s*\\*\\s?", " ").strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
