package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.account.Standing;
import io.dunlin.dunning.account.Standings;
import io.dunlin.dunning.clearance.AskClearance;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.template.TemplateRenderer.Letter;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.Verdict;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows a text as a customer would read it, published or not; nothing is sent. */
@UseCase
class PreviewTemplate {

  private final TemplateRenderer renderer;
  private final MessageRenderer messages;
  private final Profiles profiles;
  private final Standings standings;
  private final AskClearance clearance;
  private final BusinessClock clock;

  PreviewTemplate(
      TemplateRenderer renderer,
      MessageRenderer messages,
      Profiles profiles,
      Standings standings,
      AskClearance clearance,
      BusinessClock clock) {
    this.renderer = renderer;
    this.messages = messages;
    this.profiles = profiles;
    this.standings = standings;
    this.clearance = clearance;
    this.clock = clock;
  }

  /** With whose figures a text is shown, and who looks after the account. */
  private record Customer(@Nullable String csm, LedgerClearance.Answer figures) {}

  /** With the figures of an account that the caller may see, or of an invented one. */
  Mono<Letter> show(Template text, SenderRole sender, @Nullable String account, Scope scope) {
    if (account != null && account.isBlank()) {
      throw Problem.invalid("/account", "Leave it out for an invented account");
    }
    return (account == null ? Mono.just(sample()) : customer(account, scope))
        .map(customer -> render(text, sender, customer));
  }

  private Customer sample() {
    return new Customer(null, SampleAccount.figures(clock.today(ZoneOffset.UTC)));
  }

  private Mono<Customer> customer(String account, Scope scope) {
    return profiles
        .find(account, scope)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .flatMap(profile -> figures(account).map(answer -> customer(profile, answer)));
  }

  private static Customer customer(Profile profile, LedgerClearance.Answer answer) {
    if (answer.verdict() != Verdict.YES || answer.invoices().isEmpty()) {
      throw Problem.conflict(
          "Nothing can be written to %s now: %s".formatted(profile.account(), answer.reason()));
    }
    return new Customer(profile.csm(), answer);
  }

  private Mono<LedgerClearance.Answer> figures(String account) {
    return standings
        .of(List.of(account))
        .mapNotNull(found -> found.get(account))
        .mapNotNull(Standing::episode)
        .switchIfEmpty(
            Mono.error(() -> Problem.conflict("Nothing of %s is overdue".formatted(account))))
        .flatMap(episode -> clearance.figures(account, episode));
  }

  private Letter render(Template text, SenderRole sender, Customer customer) {
    String from = messages.sender(sender, customer.csm, text.language());
    TemplateModel model = messages.model(customer.figures, reader(customer.figures), from, text);
    try {
      return renderer.render(text, model.shown());
    } catch (IncompleteLetter gap) {
      throw Problem.conflict(String.valueOf(gap.getMessage()));
    }
  }

  private static Contact reader(LedgerClearance.Answer figures) {
    return figures.contacts().stream()
        .filter(contact -> contact.role() == ContactRole.MAIN_POC)
        .findFirst()
        .orElseThrow(() -> Problem.conflict("%s has no main contact".formatted(figures.account())));
  }
}
