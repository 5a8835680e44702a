package io.dunlin.standalone.command;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder on which a command works. */
class DataOption {

  private static final Path HOME = Path.of(System.getProperty("user.home"));
  private static final Path USUAL = HOME.resolve(".dunlin");
  private static final Path DEMO = USUAL.resolve("demo");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that keeps everything (default: ~/.dunlin, or a running demo's).")
  private @Nullable Path path;

  Path path() {
    return path == null ? USUAL : path;
  }

  /** The folder on which something runs: without a wish the usual one, else the demo's. */
  DataFolder folder() {
    return candidates().stream()
        .filter(folder -> folder.running().isPresent())
        .findFirst()
        .orElseGet(() -> DataFolder.at(path()));
  }

  List<DataFolder> candidates() {
    return path == null
        ? List.of(DataFolder.at(USUAL), DataFolder.at(DEMO))
        : List.of(DataFolder.at(path));
  }
}
