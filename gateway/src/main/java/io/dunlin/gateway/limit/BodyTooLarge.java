package io.dunlin.gateway.limit;

/** A request's body is larger than the door lets through. */
public final class BodyTooLarge extends RuntimeException {

  private final long limit;

  BodyTooLarge(long limit) {
    super("A request may have %d bytes.".formatted(limit));
    this.limit = limit;
  }

  /** In bytes. */
  public long limit() {
    return limit;
  }
}
