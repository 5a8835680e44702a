package io.dunlin.account.customer.transferrequest;

import module java.base;

import io.dunlin.account.customer.checklist.FieldFaults.Fault;
import io.dunlin.account.customer.transfer.TransferAssessment;
import io.dunlin.account.customer.transfer.TransferTerms;
import io.dunlin.events.Episode;
import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;

/** The result of checking one requested transfer. */
sealed interface TransferValidation {

  int line();

  /**
   * It can be scheduled with these terms.
   *
   * @param episode the open one; null when the account is current
   */
  record Valid(
      int line, TransferTerms terms, TransferAssessment assessment, @Nullable Episode episode)
      implements TransferValidation {}

  /** It cannot be scheduled, for all of these reasons. */
  record Invalid(int line, @Nullable String account, List<Fault> faults)
      implements TransferValidation {

    /** The faults by pointers into a file of several rows. */
    Stream<FieldError> errors() {
      return faults.stream()
          .map(fault -> new FieldError("/%d/%s".formatted(line, fault.field()), fault.detail()));
    }
  }
}
