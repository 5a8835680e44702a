package io.dunlin.standalone.clock;

import java.time.Duration;
import java.util.List;

/** Something is still under way after all patience; the message names it. */
public final class QuiescenceTimeout extends RuntimeException {

  QuiescenceTimeout(Duration patience, List<String> pending) {
    super(
        "After %d s this was still under way: %s. The clock stays where it is."
            .formatted(patience.toSeconds(), String.join("; ", pending)));
  }
}
