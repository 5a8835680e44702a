package io.dunlin.dunning.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.Customer;
import io.dunlin.dunning.message.ClearanceContext;
import io.dunlin.dunning.message.ClearedMessage;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.message.MessageChanges;
import io.dunlin.dunning.message.MessageState;
import io.dunlin.dunning.message.RenderedMessage;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.sending.MailboxFreshness;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.Identifiers;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.Verdict;
import io.dunlin.kit.contactpolicy.ContactDecision.Allowed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendDecisionTest {

  private static final Customer ACME = Customer.of("A-1", "CORE", LocalDate.of(2026, 3, 1));

  @ParameterizedTest
  @CsvSource({
    "PLANNED,RUNNING,false,Send", "PLANNED,COMPLETED,false,Send", "PLANNED,HELD,false,Hold",
    "PLANNED,STOPPED,false,Hold", "PLANNED,RUNNING,true,Hold", "CANCELLED,STOPPED,false,Skip",
    "SENDING,RUNNING,false,Skip", "SENT,RUNNING,false,Skip"
  })
  @DisplayName("A3: cleared is not enough: it is looked at again, and a clearance gets old")
  void it_is_looked_at_again(
      MessageState state, SequenceState sequence, boolean tooLate, String outcome) {
    assertThat(
            SendDecision.of(context(state, sequence), new Allowed(), yes(), tooLate)
                .getClass()
                .getSimpleName())
        .isEqualTo(outcome);
  }

  @Test
  @DisplayName("A3: nothing leaves while the last complete look into the mailbox is too old")
  void an_unread_mailbox_is_stale() {
    AtomicLong nanos = new AtomicLong();
    MailboxFreshness watch = new MailboxFreshness(nanos::get, settings());
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
    ClearanceContext context = context(MessageState.PLANNED, SequenceState.RUNNING);
    SendDecision.Send go =
        (SendDecision.Send) SendDecision.of(context, new Allowed(), yes(), false);
    RenderedMessage letter =
        new RenderedMessage(
            "m", "dana", go.people().to(), List.of(), "Hello", "Please pay", null, "en", 1);
    MessageChanges changes = new MessageChanges(Instant.EPOCH, Identifiers::next);

    changes.addressRejected(
        context,
        new ClearedMessage(go.context(), go.people(), go.figures(), go.responses(), letter, ""),
        letter.to().getFirst(),
        "no such user");

    assertThat(changes.events())
        .filteredOn(MessageBounced.class::isInstance)
        .extracting(event -> ((MessageBounced) event).contact())
        .containsExactly(go.people().mainPoc().id());
  }

  private static SendingSettings settings() {
    return new SendingSettings(
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

  private static ClearanceContext context(MessageState state, SequenceState sequence) {
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
