package io.dunlin.disposition.catalogue;

import io.dunlin.disposition.InvalidInput;
import io.dunlin.disposition.catalogue.Catalogue.Reason;
import io.dunlin.disposition.catalogue.Catalogue.Status;
import io.dunlin.disposition.input.Findings;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue of dispositions: read by all staff, replaced by managers. */
@RestController
@RequestMapping("/api/v1/dispositions")
class CatalogueController {

  private final Catalogues catalogues;
  private final ReplaceCatalogue replace;

  CatalogueController(Catalogues catalogues, ReplaceCatalogue replace) {
    this.catalogues = catalogues;
    this.replace = replace;
  }

  @GetMapping
  @Allowed({
    Role.AGENT,
    Role.CSM,
    Role.AR,
    Role.TEAM_LEAD,
    Role.CS_OPS,
    Role.MANAGER,
    Role.CONTROLLER,
    Role.CFO,
    Role.FINANCE
  })
  Mono<Catalogue> current() {
    return catalogues.current();
  }

  @PutMapping
  @Allowed(Role.MANAGER)
  Mono<Catalogue> replace(@RequestBody Edited edited, Caller caller) {
    return replace.by(caller.user(), edited.catalogue());
  }

  /** A catalogue as it was read, edited; without a version it is not known what was edited. */
  record Edited(@Nullable Integer version, @Nullable List<@Nullable EditedStatus> statuses) {

    Catalogue catalogue() {
      Findings findings = new Findings();
      findings.unless(version != null, "/version", "The version that was edited");
      findings.unless(statuses != null, "/statuses", "Is needed");
      InvalidInput.raise(findings);
      return new Catalogue(Objects.requireNonNull(version), each(statuses, EditedStatus::named));
    }
  }

  record EditedStatus(@Nullable String name, @Nullable List<@Nullable EditedReason> reasons) {
    static Status named(@Nullable EditedStatus status) {
      return status == null
          ? new Status("", List.of())
          : new Status(text(status.name), each(status.reasons, EditedReason::named));
    }
  }

  record EditedReason(@Nullable String name, @Nullable List<@Nullable String> resolutions) {
    static Reason named(@Nullable EditedReason reason) {
      return reason == null
          ? new Reason("", List.of())
          : new Reason(text(reason.name), each(reason.resolutions, CatalogueController::text));
    }
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  private static <T, R> List<R> each(
      @Nullable List<@Nullable T> items, Function<@Nullable T, R> form) {
    return items == null ? List.of() : items.stream().<R>map(form).toList();
  }
}
