package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.ManualApplication.Line;

/** What was done with a payment by hand. */
record AppliedBody(
    String id,
    String account,
    String payment,
    List<String> release,
    List<Line> from,
    List<Line> lines,
    String by,
    Instant at) {

  static AppliedBody of(Applied applied) {
    ManualApplication wish = applied.wish();
    return new AppliedBody(
        applied.id(),
        applied.account(),
        wish.payment(),
        wish.release(),
        wish.from(),
        wish.lines(),
        applied.by(),
        applied.at());
  }
}
