package io.dunlin.dunning.sending;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
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

/** The switch for everything that leaves, and the ceiling per business day. */
@RestController
@Tag(name = "Sending")
@RequestMapping("/ops/sending")
@Allowed(Role.OPS)
class SendingController {

  private final SendingSwitch sending;
  private final BusinessClock clock;
  private final SendingSettings settings;

  SendingController(SendingSwitch sending, BusinessClock clock, SendingSettings settings) {
    this.sending = sending;
    this.clock = clock;
    this.settings = settings;
  }

  /** Left is how many more may leave on this business day. */
  record State(boolean on, int ceiling, int left) {}

  /** A field that is left out stays as it is. */
  record Change(@JsonAlias("enabled") @Nullable Boolean on, @Nullable Integer ceiling) {}

  @GetMapping
  @Operation(
      summary = "Whether mails leave, and how many may today",
      description =
          """
          `GET /ops/dunning/sending`. `left` is how many of the ceiling are left today.\
          """)
  Mono<State> state() {
    return Mono.zip(
        sending.read(),
        sending.room(clock.today(settings.zone())),
        (now, left) -> new State(now.enabled(), now.ceiling(), left));
  }

  @PutMapping
  @Operation(
      summary = "Switch sending on or off, or set its ceiling a day",
      description =
          """
          For example `PUT /ops/dunning/sending` with `{"on": true, "ceiling": 500}`. What is \
          due meanwhile waits and is lost by nobody.\
          """)
  Mono<State> change(@RequestBody Change change, Caller caller) {
    Integer ceiling = change.ceiling();
    if (ceiling != null && ceiling < 0) {
      throw Problem.invalid("/ceiling", "zero or more messages per day");
    }
    return sending
        .read()
        .map(now -> changed(now, change))
        .flatMap(wanted -> sending.change(wanted, caller.user()))
        .then(Mono.defer(this::state));
  }

  private static SendingState changed(SendingState now, Change change) {
    Boolean on = change.on();
    Integer ceiling = change.ceiling();
    return new SendingState(
        on == null ? now.enabled() : on, ceiling == null ? now.ceiling() : ceiling);
  }
}
