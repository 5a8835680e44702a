package io.dunlin.standalone;

/** Hears what happens while everything starts. */
public interface Progress {

  /** For those who need not know. */
  Progress SILENT = line -> {};

  void say(String line);
}
