package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.posting.Rejection;
import org.jspecify.annotations.Nullable;

/** What became of an event; accepted means durable. */
record Verdict(@Nullable String id, Kind kind, @Nullable Rejection rejection) {

  enum Kind {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }

  /** The kind as it is told. */
  String name() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Verdict accepted(String id) {
    return new Verdict(id, Kind.ACCEPTED, null);
  }

  static Verdict duplicate(String id) {
    return new Verdict(id, Kind.DUPLICATE, null);
  }

  static Verdict rejected(@Nullable String id, Rejection rejection) {
    return new Verdict(id, Kind.REJECTED, rejection);
  }
}
