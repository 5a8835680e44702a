package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.cash.ApplyByHand.Done;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.FigureReaders;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Cash that people apply by hand (E12). */
@RestController
@RequestMapping("/api/v1/payments/{payment}/applications")
@Tag(name = "Payments")
class ByHandController {

  private static final int LONGEST_KEY = 100;

  private static final String HOW =
      """
      Free money is put to the oldest due by itself, so that by hand there is money to put only \
      while it is kept for an invoice that is not known (`release` ends that), or was put to \
      another invoice of the same account and currency (`from` takes it back). For example \
      `{"release":["INV-9"],"lines":[{"invoice":"INV-2","amount":{"amount":"50.00",\
      "currency":"USD"}}]}`, or to move money \
      `{"from":[{"invoice":"INV-1","amount":{"amount":"20.00","currency":"USD"}}],\
      "lines":[{"invoice":"INV-2","amount":{"amount":"20.00","currency":"USD"}}]}`. All is done or \
      nothing; what is free afterwards goes to the oldest due. With an `Idempotency-Key` the same \
      request is done once, and answered with 200 when it had been done before.\
      """;

  private static final String WHOSE =
      "The account, where other accounts have a payment of the same number; 409 names them";

  private final ApplyByHand apply;
  private final PaymentOwners owners;
  private final ByHandRecords records;

  ByHandController(ApplyByHand apply, PaymentOwners owners, ByHandRecords records) {
    this.apply = apply;
    this.owners = owners;
    this.records = records;
  }

  @PostMapping
  @Allowed({Role.AR, Role.MANAGER})
  @Operation(summary = "Put the money of a payment to invoices by hand", description = HOW)
  Mono<ResponseEntity<AppliedBody>> apply(
      @PathVariable String payment,
      @Parameter(description = WHOSE) @RequestParam(required = false) @Nullable String account,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody ByHandBody body,
      Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    check(key, errors);
    Optional<ManualApplication> wish = body.read(payment, errors);
    InvalidInput.raise(errors);
    return apply.apply(wish.orElseThrow(), account, key, caller).map(ByHandController::answered);
  }

  @GetMapping
  @FigureReaders(also = Role.FINANCE)
  @Operation(
      summary = "What people did with a payment by hand, the first comes first",
      description = "For example `/api/v1/payments/PAY-4711/applications`.")
  Mono<Page<AppliedBody>> list(
      @PathVariable String payment,
      @Parameter(description = WHOSE) @RequestParam(required = false) @Nullable String account,
      Caller caller,
      PageRequest page) {
    return owners
        .one(payment, account, caller.scope())
        .flatMap(owner -> records.of(owner, payment, page.afterKey(), page.limitPlusOne()))
        .map(rows -> Page.of(rows, page.limit(), Applied::id).map(AppliedBody::of));
  }

  private static ResponseEntity<AppliedBody> answered(Done done) {
    return ResponseEntity.status(done.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(AppliedBody.of(done.applied()));
  }

  private static void check(@Nullable String key, ValidationErrors errors) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      errors.add("Idempotency-Key", "From 1 to " + LONGEST_KEY + " characters");
    }
  }
}
