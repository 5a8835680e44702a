package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.checklist.FieldFaults.Fault;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import org.springframework.stereotype.Component;

/** The problems that answer a request for a transfer that cannot be carried out. */
@Component
public class TransferProblems {

  public static Problem invalid(List<Fault> faults) {
    return Problem.invalid(
        faults.stream().map(f -> new FieldError("/" + f.field(), f.detail())).toList());
  }

  static Problem notPossible(String detail) {
    return Problem.conflict(detail);
  }
}
