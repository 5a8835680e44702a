package io.dunlin.reporting.archive;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All views of the archive, which change together: in one transaction, one after the other. */
@Component
public class ArchiveViews {

  /** Tables that are derived from the archive and can be rebuilt from it. */
  public interface View {

    /** Applies events in their order; events that do not concern the view are passed over. */
    Mono<Void> apply(List<ArchivedEvent> events);

    /** Removes all rows of some accounts. */
    Mono<Void> remove(List<String> accounts);
  }

  private final List<View> all;

  ArchiveViews(List<View> all) {
    this.all = all;
  }

  public Mono<Void> apply(List<ArchivedEvent> events) {
    return events.isEmpty() ? Mono.empty() : each(view -> view.apply(events));
  }

  public Mono<Void> remove(List<String> accounts) {
    return each(view -> view.remove(accounts));
  }

  private Mono<Void> each(Function<View, Mono<Void>> step) {
    return Flux.fromIterable(all).concatMap(step).then();
  }
}
