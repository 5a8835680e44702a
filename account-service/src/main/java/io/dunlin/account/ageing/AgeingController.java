package io.dunlin.account.ageing;

import io.dunlin.account.ageing.Ageings.By;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ageing, to read. */
@RestController
@Tag(name = "Ageing")
class AgeingController {

  private final Ageings ageings;
  private final BusinessClock clock;
  private final ZoneId company;

  AgeingController(
      Ageings ageings, BusinessClock clock, @Value("${dunlin.company.zone:UTC}") ZoneId company) {
    this.ageings = ageings;
    this.clock = clock;
    this.company = company;
  }

  @GetMapping("/api/v1/ageing")
  @Allowed({
    Role.FINANCE,
    Role.AR,
    Role.AGENT,
    Role.CSM,
    Role.TEAM_LEAD,
    Role.MANAGER,
    Role.CONTROLLER,
    Role.CFO,
    Role.SERVICE
  })
  @Operation(
      summary = "What is open by age, as it was known at the end of a day",
      description = "For example `/api/v1/ageing?asOf=2026-03-31&by=segment`.")
  Mono<Page<AgeingLine>> ageing(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
      @RequestParam(defaultValue = "account") String by,
      Caller caller,
      PageRequest page) {
    LocalDate day = asOf == null ? clock.today(company) : asOf;
    return ageings.read(day, by(by), caller.scope(), page);
  }

  private static By by(String text) {
    return Arrays.stream(By.values())
        .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    ProblemCatalogue.INVALID.typeName(),
                    ProblemCatalogue.INVALID.title(),
                    List.of(new FieldError("?by", "One of account, segment, csm"))));
  }
}
