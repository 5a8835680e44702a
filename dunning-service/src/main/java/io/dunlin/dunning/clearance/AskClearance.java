package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.dunning.message.Message;
import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.ServiceClients;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks both services for a whole chunk at once. No answer is an answer too: it holds. */
@Component
public class AskClearance {

  private static final String PATH = "/internal/v1/clearance";
  private static final String ACCOUNT = "clearance-account";
  private static final String DISPOSITION = "clearance-disposition";

  private final WebClient account;
  private final WebClient disposition;
  private final CircuitBreakerRegistry breakers;
  private final TimeLimiterRegistry limiters;

  AskClearance(
      ServiceClients clients, CircuitBreakerRegistry breakers, TimeLimiterRegistry limiters) {
    this.account = clients.to("account");
    this.disposition = clients.to("disposition");
    this.breakers = breakers;
    this.limiters = limiters;
  }

  public Mono<ClearanceAnswers> ask(List<Message> messages) {
    List<ClearanceRequest.Item> items = messages.stream().map(Message::asked).distinct().toList();
    Mono<RemoteAnswer<LedgerClearance.Answer>> ledger =
        ask(account, new ClearanceRequest(items), LedgerClearance.class, ACCOUNT)
            .map(answer -> RemoteAnswer.answer(answer.answers()))
            .onErrorResume(failure -> Mono.just(RemoteAnswer.nothing(words(failure))))
            .defaultIfEmpty(RemoteAnswer.nothing("an empty answer"));
    ClearanceRequest calls = new ClearanceRequest(ClearanceAnswers.withoutLetters(items));
    Mono<RemoteAnswer<ResponseClearance.Answer>> responses =
        ask(disposition, calls, ResponseClearance.class, DISPOSITION)
            .map(answer -> RemoteAnswer.answer(answer.answers()))
            .onErrorResume(failure -> Mono.just(RemoteAnswer.nothing(words(failure))))
            .defaultIfEmpty(RemoteAnswer.nothing("an empty answer"));
    return Mono.zip(ledger, responses, (a, b) -> new ClearanceAnswers(items, a, b));
  }

  /** What account-service says of one account, to be looked at; nothing leaves on it. */
  public Mono<LedgerClearance.Answer> figures(String of, String episode) {
    ClearanceRequest.Item item = new ClearanceRequest.Item(of, episode, null);
    return ask(account, new ClearanceRequest(List.of(item)), LedgerClearance.class, ACCOUNT)
        .flatMapIterable(LedgerClearance::answers)
        .filter(answer -> answer.asked().equals(item))
        .next()
        .onErrorMap(failure -> unavailable())
        .switchIfEmpty(Mono.error(AskClearance::unavailable));
  }

  private static Problem unavailable() {
    return Problem.of(
        503, ProblemCatalogue.UNAVAILABLE, "account-service does not tell what is open; try again");
  }

  private <T> Mono<T> ask(WebClient service, ClearanceRequest request, Class<T> type, String name) {
    CircuitBreaker breaker = breakers.circuitBreaker(name);
    TimeLimiter limiter = limiters.timeLimiter(name);
    return service
        .post()
        .uri(PATH)
        .bodyValue(request)
        .retrieve()
        .bodyToMono(type)
        .transformDeferred(TimeLimiterOperator.of(limiter))
        .transformDeferred(CircuitBreakerOperator.of(breaker));
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
