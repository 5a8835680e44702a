package io.dunlin.disposition.promise;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.disposition.input.Amount;
import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.events.Money;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Promises: read by those who see the account, withdrawn and corrected by those who log. */
@RestController
@RequestMapping("/api/v1/promises")
@Tag(name = "Promises")
class PromiseController {

  private final PromiseHistory promises;
  private final ChangePromise change;

  PromiseController(PromiseHistory promises, ChangePromise change) {
    this.promises = promises;
    this.change = change;
  }

  @GetMapping
  @CollectionReaders
  @Operation(
      summary = "The promises of the accounts that the caller sees, the newest first",
      description =
          """
          For example `/api/v1/promises?account=A-1001&state=OPEN`. Received is what counts towards \
          a promise: paid since it was made, each payment once, the oldest promise first (M6). \
          KEPT_LATE came within the business day of grace; RELEASED has nothing left to pay, by a \
          credit, a void or a write-off; RENEWED was replaced by a later promise, which has one \
          level more. Changes are what people did to it, with the amount and the day before.\
          """)
  Mono<Page<PromiseBody>> list(
      @RequestParam @Nullable String account,
      @RequestParam @Nullable State state,
      PageRequest page,
      Caller caller) {
    return promises
        .page(account, state, caller.scope(), page)
        .map(rows -> Page.of(rows, page.limit(), row -> row.promise().id()))
        .map(rows -> rows.map(PromiseBody::of));
  }

  @PostMapping("/{id}/withdraw")
  @CollectionStaff
  @Operation(
      summary = "Withdraw an open promise",
      description =
          """
          For example `{"reason":"Their bank refused the loan"}`. Who did it and why is kept, and \
          shown among its changes. It holds nothing any more, its callback goes away, and it counts \
          neither as kept nor as broken. 404 when the caller does not see the account, 409 when the \
          promise is not open any more.\
          """)
  Mono<PromiseBody> withdraw(@PathVariable String id, @RequestBody Why body, Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    String reason = errors.required("/reason", body.reason());
    InvalidInput.raise(errors);
    return change.withdraw(caller, id, requireNonNull(reason)).map(PromiseBody::of);
  }

  @PostMapping("/{id}/correct")
  @CollectionStaff
  @Operation(
      summary = "Correct the amount or the date of an open promise that was logged wrongly",
      description =
          """
          For example `{"amount":{"amount":"500.00","currency":"EUR"},"date":"2026-03-06",\
          "reason":"Two digits were swapped"}`, both as they should have been logged. The bounds are \
          those of a new promise: at most what is open in the currency and at most 60 days ahead \
          (configuration), more with a manager's approval that was used by none; 400 says what to \
          change. 404 when the caller does not see the account, 409 when the promise is not open.\
          """)
  Mono<PromiseBody> correct(@PathVariable String id, @RequestBody Correction body, Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    Money amount = Amount.read("/amount", body.amount(), errors);
    LocalDate date = errors.day("/date", body.date());
    String reason = errors.required("/reason", body.reason());
    InvalidInput.raise(errors);
    return change
        .correct(caller, id, requireNonNull(amount), requireNonNull(date), requireNonNull(reason))
        .map(PromiseBody::of);
  }

  record Why(@Nullable String reason) {}

  record Correction(@Nullable Amount amount, @Nullable String date, @Nullable String reason) {}
}
