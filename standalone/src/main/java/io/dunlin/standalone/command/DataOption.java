package io.dunlin.standalone.command;

import io.dunlin.standalone.folder.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder on which a command works. */
class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:user.home}/.dunlin",
      description = "The folder that keeps everything (default: ~/.dunlin).")
  private Path path = Path.of(".");

  Path path() {
    return path;
  }

  DataFolder folder() {
    return DataFolder.at(path);
  }
}
