package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.promiseapproval.PromiseApproval;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PromiseRenewed;

/**
 * A new promise with what it changes of others.
 *
 * @param renewed the promises whose place it takes
 * @param approval that it needed and has used up
 */
public record NewPromise(
    Promise promise, List<PromiseChange> renewed, Optional<PromiseApproval> approval) {

  List<DispositionEvent> events() {
    return Stream.concat(
            Stream.<DispositionEvent>of(promise.asMade()),
            renewed.stream().map(change -> asRenewed(change.after())))
        .toList();
  }

  private PromiseRenewed asRenewed(Promise old) {
    return new PromiseRenewed(
        old.account(), old.id(), old.amount(), promise.id(), promise.madeOn());
  }
}
