package io.dunlin.reporting.archive;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All views, which go together: in one transaction, one after the other. */
@Component
public class Views {

  /** Something that is derived from the archive. */
  public interface View {

    /** Enters events, in their order; events that do not concern it are passed over. */
    Mono<Void> follow(List<Archived> events);

    /** Forgets all it knows of some accounts. */
    Mono<Void> forget(List<String> accounts);
  }

  private final List<View> all;

  Views(List<View> all) {
    this.all = all;
  }

  public Mono<Void> follow(List<Archived> events) {
    return events.isEmpty() ? Mono.empty() : each(view -> view.follow(events));
  }

  public Mono<Void> forget(List<String> accounts) {
    return each(view -> view.forget(accounts));
  }

  private Mono<Void> each(Function<View, Mono<Void>> step) {
    return Flux.fromIterable(all).concatMap(step).then();
  }
}
