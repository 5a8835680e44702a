package io.dunlin.standalone.issuer;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The issuer as the services see it, under the gateway: its public key, and tokens for their own
 * calls.
 */
@RestController
@RequestMapping("/oauth2")
public class IssuerController {

  /** It is where tokens come from, so it asks for none. */
  public static final String OPEN_PATHS = "/oauth2/**";

  private static final Duration LIFE = Duration.ofHours(1);

  private final Issuer issuer;
  private final ServiceClients clients;
  private final SecretThrottle wrongSecrets;
  private final Scheduler timer;

  @Autowired
  IssuerController(Issuer issuer, ServiceClients clients) {
    this(issuer, clients, InstantSource.system(), Schedulers.parallel());
  }

  IssuerController(
      Issuer issuer, ServiceClients clients, InstantSource wallClock, Scheduler timer) {
    this.issuer = issuer;
    this.clients = clients;
    this.wrongSecrets = new SecretThrottle(clients.names(), wallClock);
    this.timer = timer;
  }

  @GetMapping("/jwks")
  Map<String, Object> keys() {
    return issuer.publicKeys().toJSONObject();
  }

  /** Client credentials (RFC 6749, section 4.4), by Basic authentication or in the form. */
  @PostMapping("/token")
  Mono<ResponseEntity<?>> token(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String basic,
      ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .map(
            form ->
                basic == null ? ClientCredentials.ofForm(form) : ClientCredentials.ofBasic(basic))
        .flatMap(this::answer);
  }

  private Mono<ResponseEntity<?>> answer(ClientCredentials credentials) {
    return clients.knows(credentials.client(), credentials.secret())
        ? Mono.just(granted(credentials))
        : refused(credentials.client());
  }

  /** Wrong secrets are answered slowly, and only a few at a time. */
  private Mono<ResponseEntity<?>> refused(String client) {
    return wrongSecrets
        .wait(client)
        .map(
            delay ->
                Mono.delay(delay, timer)
                    .<ResponseEntity<?>>map(_ -> status(HttpStatus.UNAUTHORIZED, "invalid_client"))
                    .doFinally(_ -> wrongSecrets.answered(client)))
        .orElseGet(() -> Mono.just(status(HttpStatus.TOO_MANY_REQUESTS, "slow_down")));
  }

  private static ResponseEntity<?> status(HttpStatus status, String error) {
    return ResponseEntity.status(status).body(new Refused(error));
  }

  private ResponseEntity<?> granted(ClientCredentials credentials) {
    String token = issuer.token("service", credentials.client(), LIFE);
    return ResponseEntity.ok(new Granted(token, "Bearer", LIFE.toSeconds()));
  }

  record Granted(
      @JsonProperty("access_token") String token,
      @JsonProperty("token_type") String type,
      @JsonProperty("expires_in") long seconds) {}

  record Refused(String error) {}
}
