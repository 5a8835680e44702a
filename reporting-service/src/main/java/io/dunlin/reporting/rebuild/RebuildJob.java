package io.dunlin.reporting.rebuild;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.ConnectionPoolKind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Works on a rebuild until it is finished; another replica, or this one after a restart, goes on.
 * It is no due work, since it goes by wall time.
 */
@Component
@ConditionalOnDatabase
class RebuildJob {

  private final RebuildViews rebuildViews;

  RebuildJob(RebuildViews rebuildViews) {
    this.rebuildViews = rebuildViews;
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
  void work() {
    Mono.defer(rebuildViews::step)
        .repeat()
        .takeUntil(didSomething -> !didSomething)
        .then()
        .contextWrite(ConnectionPoolKind.WORK)
        .block();
  }
}
