package io.dunlin.kit.due;

import module java.base;

import reactor.core.publisher.Mono;

/** A kind of due work over a queue of pieces that writes down each of its turns. */
class Kind implements DueWork {

  private final String name;
  private final List<String> turns;
  private final PriorityQueue<Instant> pieces = new PriorityQueue<>();
  Runnable afterEachBatch = () -> {};

  Kind(String name, List<String> turns) {
    this.name = name;
    this.turns = turns;
  }

  Kind due(int count, Instant at) {
    pieces.addAll(Collections.nCopies(count, at));
    return this;
  }

  int left() {
    return pieces.size();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Mono<Instant> nextDue() {
    return Mono.justOrEmpty(pieces.peek());
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    int done = 0;
    for (Instant next = pieces.peek();
        done < limit && next != null && !next.isAfter(now);
        next = pieces.peek()) {
      pieces.remove();
      done++;
    }
    turns.add(name + " " + done);
    if (done > 0) {
      afterEachBatch.run();
    }
    return Mono.just(done);
  }
}
