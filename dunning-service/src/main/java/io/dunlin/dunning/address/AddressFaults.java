package io.dunlin.dunning.address;

import module java.base;

import io.dunlin.events.AddressFault;
import io.dunlin.kit.input.EmailAddress;

/**
 * The marked addresses of accounts.
 *
 * @param faults by account, then by address in the form of its mailbox
 */
public record AddressFaults(Map<String, Map<String, AddressFault>> faults) {

  public static final AddressFaults NONE = new AddressFaults(Map.of());

  /** Returns the fault of an address; empty when none is known. */
  public Optional<AddressFault> of(String account, String address) {
    return Optional.ofNullable(at(account).get(EmailAddress.ofMailbox(address)));
  }

  /** The marked addresses of a person who writes from one of the addresses. */
  public List<String> ofPerson(String account, Collection<String> addresses) {
    List<String> persons = addresses.stream().map(EmailAddress::ofPerson).toList();
    return at(account).keySet().stream()
        .filter(marked -> persons.contains(EmailAddress.ofPerson(marked)))
        .toList();
  }

  private Map<String, AddressFault> at(String account) {
    return faults.getOrDefault(account, Map.of());
  }
}
