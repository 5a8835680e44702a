package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue of dispositions: read by all staff, replaced by managers. */
@RestController
@Tag(name = "Dispositions")
@RequestMapping("/api/v1/dispositions")
class CatalogueController {

  private final Catalogues catalogues;
  private final ReplaceCatalogue replace;

  CatalogueController(Catalogues catalogues, ReplaceCatalogue replace) {
    this.catalogues = catalogues;
    this.replace = replace;
  }

  @GetMapping
  @Operation(
      summary = "The catalogue of dispositions in force",
      description =
          """
          For example `/api/v1/dispositions`: statuses, their reasons and the resolutions of \
          each (C1), with its version.\
          """)
  @AccountReaders
  Mono<Catalogue> current() {
    return catalogues.current();
  }

  @PutMapping
  @Allowed(Role.MANAGER)
  @Operation(
      summary = "Put a new version of the catalogue in force",
      description =
          """
          The whole catalogue as it was read, edited, with the version that was edited; somebody \
          else's change in between is a 409. Each resolution has its consequence: `TASK` (role, \
          businessDays, text), `CALLBACK` (businessDays), `PAYMENT_DAY_CALLBACK`, \
          `PAYMENT_CHECK`, `BILLING_QUESTION` or `CANCELLATION_REQUEST` (businessDays), or \
          `NONE` with a text that says why nothing needs to follow. For example \
          `{"name": "No Answer", "resolutions": ["Retry Scheduled"], "consequences": {"Retry \
          Scheduled": {"kind": "CALLBACK", "businessDays": 1}}}`. All that is wrong is told at \
          once. What was logged before keeps its path.\
          """)
  Mono<Catalogue> replace(@RequestBody Edited edited, Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    return replace.by(caller.user(), edited.catalogue(errors), errors);
  }

  /** A catalogue as it was read, edited; without a version it is not known what was edited. */
  record Edited(@Nullable Integer version, @Nullable List<@Nullable EditedStatus> statuses) {

    Catalogue catalogue(ValidationErrors errors) {
      errors.unless(version != null, "/version", "The version that was edited");
      errors.unless(statuses != null, "/statuses", "Is needed");
      InvalidInput.raise(errors);
      return new Catalogue(
          Objects.requireNonNull(version), EditedStatus.read(statuses, "/statuses/", errors));
    }
  }
}
