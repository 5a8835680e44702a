package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.folder.DataFolder;
import io.dunlin.standalone.problem.CommandError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a demo has come, as its folder keeps it.
 *
 * @param steps how many steps of its year are done
 */
public record DemoProgress(long seed, int accounts, int steps) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static DemoProgress start(DemoSettings settings) {
    return new DemoProgress(settings.seed(), settings.accounts(), 0);
  }

  DemoProgress after(int steps) {
    return new DemoProgress(seed, accounts, steps);
  }

  /** What the folder of a demo keeps; empty when no demo has made it. */
  public static Optional<DemoProgress> in(DataFolder folder) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(folder.demo()), DemoProgress.class));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | JacksonException e) {
      throw new CommandError("The file %s cannot be read.".formatted(folder.demo()), e);
    }
  }

  void keepIn(DataFolder folder) {
    DataFolder.write(folder.demo(), JSON.writeValueAsString(this));
  }
}
