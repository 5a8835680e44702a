package io.dunlin.bench.installation;

import module java.base;

/** The processes of the PostgreSQL on a folder. */
final class PostgresProcesses {

  private PostgresProcesses() {}

  /** What those that run now have used of the processors since they started. */
  static Duration processorTime(Path folder) {
    ProcessHandle postmaster = ProcessHandle.of(postmaster(folder)).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static long postmaster(Path folder) {
    try {
      return Long.parseLong(
          Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
