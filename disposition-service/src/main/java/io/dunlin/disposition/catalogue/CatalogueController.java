package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.disposition.catalogue.Catalogue.Reason;
import io.dunlin.disposition.catalogue.Catalogue.Status;
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
          Objects.requireNonNull(version),
          each(statuses, (i, status) -> named("/statuses/" + i, status, errors)));
    }

    private static Status named(
        String pointer, @Nullable EditedStatus status, ValidationErrors errors) {
      return status == null
          ? new Status("", List.of())
          : new Status(
              text(status.name),
              each(
                  status.reasons, (i, reason) -> named(pointer + "/reasons/" + i, reason, errors)));
    }

    private static Reason named(
        String pointer, @Nullable EditedReason reason, ValidationErrors errors) {
      return reason == null
          ? new Reason("", List.of(), Map.of())
          : new Reason(
              text(reason.name),
              each(reason.resolutions, (_, name) -> text(name)),
              reason.read(pointer + "/consequences", errors));
    }
  }

  record EditedStatus(@Nullable String name, @Nullable List<@Nullable EditedReason> reasons) {}

  record EditedReason(
      @Nullable String name,
      @Nullable List<@Nullable String> resolutions,
      @Nullable Map<String, @Nullable EditedConsequence> consequences) {

    private Map<String, Consequence> read(String pointer, ValidationErrors errors) {
      Map<String, Consequence> read = new LinkedHashMap<>();
      if (consequences != null) {
        consequences.forEach(
            (name, edited) -> {
              if (edited != null) {
                String at = pointer + "/" + Catalogue.escaped(name.strip());
                read.put(name.strip(), edited.read(at, errors));
              }
            });
      }
      return read;
    }
  }

  record EditedConsequence(
      @Nullable String kind,
      @Nullable String role,
      @Nullable Integer businessDays,
      @Nullable String text) {

    /**
     * Reads a consequence; one of an unknown kind becomes an error and is replaced by a sound one.
     */
    private Consequence read(String pointer, ValidationErrors errors) {
      Consequence.Kind known = errors.oneOf(pointer + "/kind", kind, Consequence.Kind.class);
      return known == null
          ? new Consequence(Consequence.Kind.NONE, null, null, "not readable")
          : new Consequence(known, role, businessDays, text);
    }
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  private interface Read<T, R> {
    R read(int position, @Nullable T item);
  }

  private static <T, R> List<R> each(@Nullable List<@Nullable T> items, Read<T, R> form) {
    return items == null
        ? List.of()
        : IntStream.range(0, items.size()).<R>mapToObj(i -> form.read(i, items.get(i))).toList();
  }
}
