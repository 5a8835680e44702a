package io.dunlin.standalone.folder;

import module java.base;

/**
 * What a running installation tells others about itself, in a file of its data folder.
 *
 * @param simulated whether its clock is a simulated one
 * @param ready whether all of it has started
 */
public record RunningInstallation(
    long pid, Instant startedAt, Ports ports, boolean simulated, boolean ready) {

  /** The address of its gateway. */
  public String url() {
    return "http://127.0.0.1:" + ports.gateway();
  }
}
