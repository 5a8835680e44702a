package io.dunlin.disposition.clearance;

import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers dunning-service, before it writes, whether a person logged an answer of the main POC. */
@RestController
class ClearanceController {

  private final PocResponses responses;

  ClearanceController(PocResponses responses) {
    this.responses = responses;
  }

  @PostMapping("/internal/v1/clearance")
  @Allowed(Role.SERVICE)
  Mono<ResponseClearance> clear(@RequestBody ClearanceRequest request) {
    ValidationErrors errors = new ValidationErrors();
    errors.unless(request.items() != null, "/items", "Is needed");
    InvalidInput.raise(errors);
    return responses
        .of(request.items())
        .map(rules -> new ResponseClearance(rules.stream().map(PocResponseRule::answer).toList()));
  }
}
