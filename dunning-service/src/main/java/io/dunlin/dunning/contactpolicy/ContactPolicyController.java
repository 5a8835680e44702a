package io.dunlin.dunning.contactpolicy;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.ContactDecision;
import io.dunlin.kit.contactpolicy.ContactFacts;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.contactpolicy.ContactReason;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether an account may be contacted, and when next (C7). */
@RestController
class ContactPolicyController {

  private static final String REFUSED =
      """
      {"account": "4711", "channel": "CALL", "at": "2026-01-04T02:00:00Z",
       "timeZone": "Europe/Berlin", "country": "DE", "allowed": false,
       "reasons": [
         {"code": "WEEKEND", "sentence": "Sunday, 2026-01-04, is on the weekend of DE"},
         {"code": "OUTSIDE_HOURS",
          "sentence": "03:00 in Europe/Berlin is outside the contact hours from 09:00 to 18:00"}],
       "nextAllowedAt": "2026-01-05T08:00:00Z",
       "counted": [{"at": "2025-12-30T08:00:00Z", "channel": "EMAIL", "reached": true}],
       "policy": {"opensAt": "09:00:00", "closesAt": "18:00:00", "leastGapDays": 2,
                  "mostInSevenDays": 7}}\
      """;

  private final Profiles profiles;
  private final Contacts contacts;
  private final ContactPolicySettings settings;
  private final BusinessClock clock;

  ContactPolicyController(
      Profiles profiles, Contacts contacts, ContactPolicySettings settings, BusinessClock clock) {
    this.profiles = profiles;
    this.contacts = contacts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The policy's answer.
   *
   * @param reasons all that stand against it; none when it is allowed
   * @param nextAllowedAt the instant itself when it is allowed, otherwise the next one that is;
   *     absent when no waiting helps
   * @param counted the contacts that count for the cap and the least gap
   */
  record Answer(
      String account,
      ContactChannel channel,
      Instant at,
      ZoneId timeZone,
      String country,
      boolean allowed,
      List<ContactReason> reasons,
      @Nullable Instant nextAllowedAt,
      List<PastContact> counted,
      ContactPolicy policy) {}

  @GetMapping("/api/v1/contact-policy")
  @CollectionReaders
  @Operation(
      summary = "Whether an account may be contacted at an instant, and when next",
      description =
          """
          For example `/api/v1/contact-policy?account=4711&channel=CALL&at=2026-01-04T02:00:00Z`; \
          without `at` for now. Contact hours, weekend and holidays are those of the account. The \
          cap counts calls and e-mails together over seven days; the least gap is measured from \
          contacts that came through. A callback that the customer asks for need not keep the \
          gap. The answer holds for what is known now: later contacts move the next allowed time.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "The answer, allowed or not, with all reasons",
      content = @Content(examples = @ExampleObject(name = "refused", value = REFUSED)))
  @ApiResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
  @ApiResponse(responseCode = "404", description = "There is no such account, or it is not yours")
  Mono<Answer> ask(
      @RequestParam String account,
      @Parameter(description = "How the account is to be contacted") @RequestParam
          ContactChannel channel,
      @Parameter(description = "When, such as 2026-01-04T02:00:00Z") @RequestParam(required = false)
          @Nullable Instant at,
      Caller caller) {
    Instant when = Objects.requireNonNullElseGet(at, clock::now);
    return profiles
        .find(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .zipWith(contacts.since(settings.policy().countsFrom(when), List.of(account)))
        .map(
            known ->
                answer(
                    known.getT1(), known.getT2().getOrDefault(account, List.of()), channel, when));
  }

  private Answer answer(
      Profile profile, List<PastContact> made, ContactChannel channel, Instant at) {
    ContactFacts facts =
        ContactFacts.of(
            profile.zone(), profile.country(), profile.mainPocMustNotBeContacted(), made);
    List<ContactReason> reasons = reasons(settings.policy().decide(facts, at));
    return new Answer(
        profile.account(),
        channel,
        at,
        profile.zone(),
        profile.country(),
        reasons.isEmpty(),
        reasons,
        settings.policy().firstAllowed(facts, at).orElse(null),
        settings.policy().counted(facts, at),
        settings.policy());
  }

  private static List<ContactReason> reasons(ContactDecision decision) {
    return switch (decision) {
      case ContactDecision.Allowed _ -> List.of();
      case ContactDecision.Refused refused -> refused.reasons();
    };
  }
}
