package io.dunlin.dunning.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.Identifiers;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.Verdict;
import io.dunlin.kit.contactpolicy.ContactDecision.Allowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

  private static final Customer ACME = Customer.of("A-1", "CORE", LocalDate.of(2026, 3, 1));

  @ParameterizedTest
  @CsvSource({
    "PLANNED,RUNNING,false,Go", "PLANNED,COMPLETED,false,Go", "PLANNED,HELD,false,Hold",
    "PLANNED,STOPPED,false,Hold", "PLANNED,RUNNING,true,Hold", "CANCELLED,STOPPED,false,Leave",
    "SENDING,RUNNING,false,Leave", "SENT,RUNNING,false,Leave"
  })
  @DisplayName("A3: cleared is not enough: it is looked at again, and a clearance gets old")
  void it_is_looked_at_again(
      MessageState state, SequenceState sequence, boolean tooLate, String outcome) {
    assertThat(
            Outcome.of(situation(state, sequence), new Allowed(), yes(), tooLate)
                .getClass()
                .getSimpleName())
        .isEqualTo(outcome);
  }

  @Test
  @DisplayName("A3: nothing leaves while the last complete look into the mailbox is too old")
  void an_unread_mailbox_is_stale() {
    AtomicLong nanos = new AtomicLong();
    MailboxWatch watch = new MailboxWatch(nanos::get, settings());
    assertThat(watch.isStale()).isTrue();

    watch.readCompletely(watch.moment());
    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(watch.isStale()).isFalse();

    nanos.incrementAndGet();
    assertThat(watch.isStale()).isTrue();
  }

  @Test
  @DisplayName("C7: whose address the provider refuses is named, so that it is marked")
  void a_refused_address_is_somebodys() {
    ClearanceContext situation = situation(MessageState.PLANNED, SequenceState.RUNNING);
    Outcome.Go go = (Outcome.Go) Outcome.of(situation, new Allowed(), yes(), false);
    Letter letter =
        new Letter("m", "dana", go.people().to(), List.of(), "Hello", "Please pay", null);
    MessageChanges harvest = new MessageChanges(Instant.EPOCH, Identifiers::next);

    harvest.unwanted(
        situation, new ClearedMessage(go, letter, ""), letter.to().getFirst(), "no such user");

    assertThat(harvest.events())
        .filteredOn(MessageBounced.class::isInstance)
        .extracting(event -> ((MessageBounced) event).contact())
        .containsExactly(go.people().mainPoc().id());
  }

  private static MessageSettings settings() {
    return new MessageSettings(
        true,
        10,
        4,
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofMinutes(5),
        "off",
        "Dunlin",
        ZoneOffset.UTC,
        Map.of(),
        Map.of());
  }

  private static ClearanceAnswers yes() {
    return new ClearanceAnswers(
        List.of(new Item("A-1", ACME.episode().id())),
        RemoteAnswer.answer(List.of(ACME.ledger(Verdict.YES, 7))),
        RemoteAnswer.answer(List.of(ACME.responses(Verdict.YES))));
  }

  private static ClearanceContext situation(MessageState state, SequenceState sequence) {
    Message message =
        new Message(
            Identifiers.next(),
            MessageKind.COLLECTION,
            "A-1",
            Identifiers.next(),
            ACME.episode().id(),
            "mail-5",
            5,
            null,
            SenderRole.CSM,
            "t",
            "csm",
            1,
            "");
    return new ClearanceContext(
        message,
        state,
        sequence,
        7,
        ZoneOffset.UTC,
        "dana.reed",
        List.of(),
        Set.of(),
        "US",
        List.of());
  }
}
