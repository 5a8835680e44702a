package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.address.BouncedAddresses;
import io.dunlin.dunning.contactpolicy.Contacts;
import io.dunlin.dunning.decision.DecisionLog;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks at messages under their accounts' locks, lets a rule decide, and saves what comes of it.
 */
@Component
public class MessageProcessor {

  private final Messages messages;
  private final MessageStates states;
  private final BouncedAddresses bounced;
  private final Contacts contacts;
  private final ContactPolicy policy;
  private final DecisionLog decisions;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  MessageProcessor(
      Messages messages,
      MessageStates states,
      BouncedAddresses bounced,
      Contacts contacts,
      ContactPolicySettings policy,
      DecisionLog decisions,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.messages = messages;
    this.states = states;
    this.bounced = bounced;
    this.contacts = contacts;
    this.policy = policy.policy();
    this.decisions = decisions;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Runs in one transaction; the result of the rule is returned, its changes are saved. */
  public <T> Mono<T> settle(
      Collection<Message> chunk,
      BiFunction<List<ClearanceContext>, MessageChanges, T> rule,
      BiFunction<LockedAccounts, T, Mono<Void>> further) {
    List<UUID> ids = chunk.stream().map(Message::id).toList();
    List<String> accounts = chunk.stream().map(Message::account).distinct().toList();
    return transactions.execute(
        accounts,
        locked ->
            Mono.zip(messages.contexts(ids), contacts.since(contactsFrom(), accounts))
                .map(known -> withContacts(known.getT1(), known.getT2()))
                .flatMap(
                    contexts -> {
                      MessageChanges changes = new MessageChanges(clock.now(), Identifiers::next);
                      T result = rule.apply(contexts, changes);
                      return save(locked, changes)
                          .then(further.apply(locked, result))
                          .thenReturn(result);
                    }));
  }

  /** Runs in one transaction; the rule sees each message by itself. */
  public Mono<Void> settle(
      Collection<Message> chunk, BiConsumer<ClearanceContext, MessageChanges> rule) {
    return settle(
            chunk,
            (contexts, changes) -> {
              contexts.forEach(context -> rule.accept(context, changes));
              return true;
            },
            (_, _) -> Mono.empty())
        .then();
  }

  private Instant contactsFrom() {
    return policy.countsFrom(clock.now());
  }

  private static List<ClearanceContext> withContacts(
      List<ClearanceContext> contexts, Map<String, List<PastContact>> contacts) {
    return contexts.stream()
        .map(one -> one.withMade(contacts.getOrDefault(one.message().account(), List.of())))
        .toList();
  }

  private Mono<Void> save(LockedAccounts locked, MessageChanges changes) {
    return states
        .hold(locked, changes.waiting())
        .then(states.end(locked, changes.ended()))
        .then(bounced.add(locked, changes.bounced()))
        .then(decisions.add(changes.notes()))
        .then(outbox.append(locked, changes.events()));
  }
}
