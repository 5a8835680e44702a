package io.dunlin.account.customer.transferrequest;

import module java.base;

import io.dunlin.account.customer.transfer.TransferProblems;
import io.dunlin.account.customer.transferrequest.TransferValidation.Invalid;
import io.dunlin.account.customer.transferrequest.TransferValidation.Valid;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import org.springframework.stereotype.Component;

/** Refuses requested transfers that are invalid, with all that is wrong with them. */
@Component
class RefusedTransfers {

  static Valid valid(TransferValidation checked) {
    return switch (checked) {
      case Valid valid -> valid;
      case Invalid invalid -> throw TransferProblems.invalid(invalid.faults());
    };
  }

  /** Nothing of a file is scheduled; the pointers are {@code /line/field}. */
  static void refuse(List<TransferValidation> checked, boolean skipBad) {
    List<Invalid> bad = TransferReport.bad(checked);
    if (!bad.isEmpty() && !skipBad) {
      throw Problem.unprocessable(
          ProblemCatalogue.INVALID.typeName(),
          ProblemCatalogue.INVALID.title(),
          bad.stream().flatMap(Invalid::errors).toList());
    }
  }
}
