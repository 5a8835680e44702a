package io.dunlin.disposition.promiseapproval;

import module java.base;

import io.dunlin.disposition.input.Amount;
import io.dunlin.disposition.promiseapproval.ApprovePromise.Request;
import io.dunlin.events.Money;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Managers' approvals of promises beyond the usual bounds (C2). */
@RestController
@RequestMapping("/api/v1/promises/approvals")
@Tag(name = "Promises")
class PromiseApprovalController {

  private final PromiseApprovals approvals;
  private final ApprovePromise approve;

  PromiseApprovalController(PromiseApprovals approvals, ApprovePromise approve) {
    this.approvals = approvals;
    this.approve = approve;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.MANAGER)
  @Operation(
      summary = "Approve one promise of an account beyond the usual bounds",
      description =
          """
          For example `{"account":"A-1001","amount":{"amount":"5000.00","currency":"EUR"},\
          "until":"2026-09-30","reason":"Their funding closes in September"}`: the most that may be \
          promised, and the last day. The next promise of the account that needs it and fits it uses \
          it up. Who approved it and why is kept and told on the timeline. 400 says what to change, \
          404 that there is no such account.\
          """)
  Mono<ApprovalBody> approve(@RequestBody Approve body, Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    String account = errors.required("/account", body.account());
    Money amount = Amount.read("/amount", body.amount(), errors);
    LocalDate until = errors.day("/until", body.until());
    String reason = errors.required("/reason", body.reason());
    InvalidInput.raise(errors);
    return approve
        .approve(
            caller,
            new Request(
                Objects.requireNonNull(account),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(until),
                Objects.requireNonNull(reason)))
        .map(ApprovalBody::of);
  }

  @GetMapping
  @CollectionStaff
  @Operation(
      summary = "What was approved, by whom, why, and which promise has used it; the newest first",
      description = "For example `/api/v1/promises/approvals?account=A-1001`.")
  Mono<Page<ApprovalBody>> list(
      @RequestParam @Nullable String account, PageRequest page, Caller caller) {
    return approvals
        .page(account, caller.scope(), page)
        .map(rows -> Page.of(rows, page.limit(), PromiseApproval::id))
        .map(rows -> rows.map(ApprovalBody::of));
  }

  record Approve(
      @Nullable String account,
      @Nullable Amount amount,
      @Nullable String until,
      @Nullable String reason) {}
}
