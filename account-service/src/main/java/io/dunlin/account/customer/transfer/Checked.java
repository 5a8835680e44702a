package io.dunlin.account.customer.transfer;

import io.dunlin.events.Episode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of checking a row. */
sealed interface Checked {

  int line();

  /**
   * It can be done, in this way.
   *
   * @param episode the open one; null when the account is current
   */
  record Good(int line, TransferTerms wish, Judgement judgement, @Nullable Episode episode)
      implements Checked {}

  /** It cannot, for all of these reasons. */
  record Bad(int line, @Nullable String account, List<Fault> faults) implements Checked {}

  /** What is wrong with a field, and what to change. */
  record Fault(String field, String detail) {}
}
