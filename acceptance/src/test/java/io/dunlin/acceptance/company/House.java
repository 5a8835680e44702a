package io.dunlin.acceptance.company;

import org.jspecify.annotations.Nullable;

/** Where the company's Dunlin runs: five services, a broker and a mail server in this process. */
public final class House {

  /** Starts it on an empty folder, with sending on. */
  static House started() {
    throw new UnsupportedOperationException("standalone is not there yet");
  }

  Desk desk(String role, String user) {
    return desk(null);
  }

  Desk desk(@Nullable String token) {
    throw new UnsupportedOperationException("standalone is not there yet " + token);
  }

  Post post() {
    throw new UnsupportedOperationException("standalone is not there yet");
  }
}
