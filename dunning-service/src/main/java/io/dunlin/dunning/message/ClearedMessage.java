package io.dunlin.dunning.message;

import java.util.UUID;

/** A message that goes, with its letter and the versions it was cleared with. */
record ClearedMessage(Outcome.Go go, Letter letter, String why) {

  String account() {
    return go.situation().message().account();
  }

  UUID id() {
    return go.situation().message().id();
  }
}
