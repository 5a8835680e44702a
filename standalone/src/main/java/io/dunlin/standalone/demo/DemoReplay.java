package io.dunlin.standalone.demo;

import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceMessage;
import io.dunlin.standalone.finance.FinanceStream;
import io.dunlin.standalone.problem.CommandError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plays a generated year through the gateway, day by day on the simulated clock. */
final class DemoReplay {

  private static final String CLOCK = "/api/v1/clock";

  private final GatewayClient gateway;
  private final FinanceStream stream;
  private final CustomerActionRunner people;

  DemoReplay(GatewayClient gateway, FinanceStream stream, CustomerActionRunner people) {
    this.gateway = gateway;
    this.stream = stream;
    this.people = people;
  }

  void play(DemoYear year, Consumer<LocalDate> dayDone) {
    Map<LocalDate, List<FinanceMessage>> arrivals =
        year.messages().stream().collect(Collectors.groupingBy(FinanceMessage::arrivesOn));
    Map<LocalDate, List<CustomerAction>> deeds =
        year.deeds().stream()
            .collect(Collectors.groupingBy(d -> LocalDate.ofInstant(d.at(), ZoneOffset.UTC)));
    for (LocalDate day = year.start(); !day.isAfter(year.lastDay()); day = day.plusDays(1)) {
      post(day, arrivals.getOrDefault(day, List.of()));
      act(deeds.getOrDefault(day, List.of()));
      dayDone.accept(day);
    }
    gateway.put(CLOCK, Map.of("today", year.lastDay().toString()), "manager");
  }

  private void post(LocalDate day, List<FinanceMessage> messages) {
    if (!messages.isEmpty()) {
      moveTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      stream.post(messages, DemoReplay::expectAccepted);
    }
  }

  private void act(List<CustomerAction> deeds) {
    for (CustomerAction deed : deeds) {
      moveTo(deed.at());
      people.act(deed);
    }
  }

  private void moveTo(Instant instant) {
    gateway.put(CLOCK, Map.of("now", instant.toString()), "manager");
  }

  private static void expectAccepted(Answer answer) {
    if (answer.verdict() == Verdict.REJECTED) {
      throw new CommandError(
          "The demo's event %s was rejected: %s"
              .formatted(answer.message().id(), String.join("; ", answer.reasons())));
    }
  }
}
