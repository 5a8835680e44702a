package io.dunlin.reporting.archive;

import java.util.List;
import reactor.core.publisher.Mono;

/** Something that is derived from the archive. */
public interface View {

  /** Enters events, in their order; events that do not concern it are passed over. */
  Mono<Void> follow(List<Archived> events);

  /** Forgets all it knows of some accounts. */
  Mono<Void> forget(List<String> accounts);
}
