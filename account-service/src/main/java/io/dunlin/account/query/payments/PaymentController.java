package io.dunlin.account.query.payments;

import io.dunlin.account.receivables.cash.PaymentOwners;
import io.dunlin.account.receivables.cash.PaymentReaders;
import io.dunlin.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One payment, by Finance's number. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Payments")
@PaymentReaders
class PaymentController {

  private final PaymentOwners owners;
  private final PaymentViews payments;

  PaymentController(PaymentOwners owners, PaymentViews payments) {
    this.owners = owners;
    this.payments = payments;
  }

  @GetMapping("/{payment}")
  @Operation(
      summary = "One payment, and the invoices that it was put to",
      description =
          """
          For example `/api/v1/payments/PAY-4711`, or `/api/v1/payments/CHQ-17?account=A-1001`: two \
          customers' cheques may bear the same number. Without an account that is answered with \
          409, which names the accounts.\
          """)
  Mono<PaymentView> payment(
      @PathVariable String payment,
      @Parameter(description = "Whose payment it is, where several accounts have one of the number")
          @RequestParam(required = false)
          @Nullable String account,
      Caller caller) {
    return owners
        .one(payment, account, caller.scope())
        .flatMap(owner -> payments.one(owner, payment));
  }
}
