package io.dunlin.acceptance.company;

/** How customers are looked after (A1). */
public enum Segment {
  CORE,
  DIGITAL
}
