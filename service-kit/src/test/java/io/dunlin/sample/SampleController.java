package io.dunlin.sample;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Endpoints that can go wrong in every way there is. */
@RestController
@RequestMapping("/api/v1/sample")
class SampleController {

  enum Colour {
    RED,
    GREEN
  }

  record Item(@NotBlank String name, @Positive int count, LocalDate dueOn, Colour colour) {}

  record Order(@JsonProperty(required = true) String account, @Valid List<Item> items) {}

  private final AccountTransactions transactions;
  private final Outbox outbox;

  SampleController(AccountTransactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @PostMapping("/accounts/{account}/words/{word}")
  @Allowed(Role.MANAGER)
  Mono<String> say(@PathVariable String account, @PathVariable String word) {
    return transactions.execute(
        List.of(account),
        locked -> outbox.append(locked, List.of(Facts.said(account, word))).thenReturn(word));
  }

  @PostMapping("/orders")
  @Allowed(Role.MANAGER)
  Mono<Order> order(@Valid @RequestBody Order order) {
    return Mono.just(order);
  }

  @GetMapping("/days/{day}")
  @Allowed({Role.MANAGER, Role.CSM})
  Mono<String> day(@PathVariable LocalDate day, @RequestParam int limit) {
    return Mono.just(day + " " + limit);
  }

  @GetMapping("/numbers")
  @Allowed({Role.MANAGER, Role.CSM})
  Mono<Page<Integer>> numbers(PageRequest page) {
    Integer after = page.after(Integer::valueOf);
    int start = after == null ? 0 : after;
    List<Integer> rows =
        IntStream.range(start + 1, 121).limit(page.limitPlusOne()).boxed().toList();
    return Mono.just(Page.of(rows, page.limit(), String::valueOf));
  }

  @GetMapping("/scope")
  @CollectionStaff(also = Role.CS_OPS)
  Mono<Scope> scope(Caller caller) {
    return Mono.just(caller.scope());
  }

  @GetMapping("/forgotten")
  Mono<String> forgotten() {
    return Mono.just("nobody may read this");
  }

  @GetMapping("/conflict")
  @Allowed(Role.MANAGER)
  Mono<String> conflict() {
    return Mono.error(Problem.conflict("Not possible at present", "It is sold"));
  }

  @GetMapping("/broken")
  @Allowed(Role.MANAGER)
  Mono<String> broken() {
    return Mono.error(new IllegalStateException("secret detail"));
  }
}
