package io.dunlin.kit.document;

import module java.base;

import io.dunlin.kit.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Room for the documents that people send: so many bytes at once, whoever sends them. */
@Component
public class Uploads {

  private final int largest;
  private final Semaphore room;

  Uploads(DocumentSettings settings) {
    this.largest = Math.toIntExact(settings.maxSize().toBytes());
    this.room = new Semaphore(Math.toIntExact(settings.held().toBytes()));
  }

  /**
   * Works on a body while there is room for it, and gives the room back when the work has ended in
   * whatever way. A body whose length is not announced takes as much as the largest.
   */
  public <T> Mono<T> hold(HttpHeaders announced, Supplier<Mono<T>> work) {
    return Mono.defer(
        () -> {
          int bytes = bytes(announced.getContentLength());
          return room.tryAcquire(bytes)
              ? Mono.defer(work).doFinally(_ -> room.release(bytes))
              : Mono.error(Uploads::busy);
        });
  }

  private int bytes(long announced) {
    return announced < 0 ? largest : (int) Math.min(announced, largest);
  }

  private static Problem busy() {
    return Problem.busy(
        "Other documents are coming in at the moment, and nothing of this one was kept. Send it"
            + " again in some seconds.");
  }
}
