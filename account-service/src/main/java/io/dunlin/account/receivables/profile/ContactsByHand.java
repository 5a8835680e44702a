package io.dunlin.account.receivables.profile;

import module java.base;

import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.kit.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What was said here of an account's contacts, beside what Finance says of them. A flag that was
 * set here stays, whatever Finance says later (C7). A main POC that was chosen here stays until
 * Finance names another one than it did then.
 *
 * @param finance as Finance says
 * @param flags by the contact's id, also of contacts that Finance does not name at present
 */
public record ContactsByHand(
    List<Contact> finance, Map<String, Flags> flags, @Nullable Chosen chosen) {

  /** Who said something, when and why. */
  public record Mark(String by, String reason, Instant at) {}

  /**
   * An address from which mail came back.
   *
   * @param fault null where it was marked before faults were told apart
   */
  public record Bounce(String address, Mark mark, @Nullable AddressFault fault) {

    boolean isAt(@Nullable String other) {
      return other != null && EmailAddress.ofMailbox(address).equals(EmailAddress.ofMailbox(other));
    }
  }

  /** The main POC that was chosen here instead of the one that Finance named. */
  public record Chosen(String contact, @Nullable String insteadOf, Mark mark) {}

  /** What was said of one contact. */
  public record Flags(
      @Nullable Mark doNotContact, @Nullable Mark ceaseCommunication, @Nullable Bounce bounce) {

    public static final Flags NONE = new Flags(null, null, null);

    /** The same without what came back. */
    Flags reachable() {
      return new Flags(doNotContact, ceaseCommunication, null);
    }

    boolean silence() {
      return doNotContact != null || ceaseCommunication != null;
    }
  }

  public ContactsByHand {
    finance = List.copyOf(finance);
    flags = Map.copyOf(flags);
  }

  public static ContactsByHand nothing(List<Contact> finance) {
    return new ContactsByHand(finance, Map.of(), null);
  }

  /** The contacts as they are for everybody. */
  public List<Contact> contacts() {
    return finance.stream().map(this::asItIs).toList();
  }

  public Optional<Contact> contact(String id) {
    return contacts().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** What Finance itself says of one. */
  public Optional<Contact> inFinance(String id) {
    return finance.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  public Flags flagsOf(String contact) {
    return flags.getOrDefault(contact, Flags.NONE);
  }

  /** What came back from an address, whoever of the contacts it was written to. */
  public Optional<Bounce> bounceOf(@Nullable String address) {
    return flags.values().stream()
        .map(Flags::bounce)
        .filter(Objects::nonNull)
        .filter(bounce -> bounce.isAt(address))
        .findFirst();
  }

  public ContactsByHand with(String contact, Flags said) {
    Map<String, Flags> all = new HashMap<>(flags);
    all.put(contact, said);
    return new ContactsByHand(finance, all, chosen);
  }

  /** An address is written to again, whoever of the contacts has it. */
  public ContactsByHand withReachable(String address) {
    return new ContactsByHand(finance, withoutBounces(bounce -> bounce.isAt(address)), chosen);
  }

  public ContactsByHand withMainPoc(String contact, Mark mark) {
    return new ContactsByHand(finance, flags, new Chosen(contact, mainPoc(finance), mark));
  }

  public static @Nullable String mainPoc(List<Contact> contacts) {
    return contacts.stream()
        .filter(one -> one.role() == ContactRole.MAIN_POC)
        .map(Contact::id)
        .findFirst()
        .orElse(null);
  }

  /**
   * After Finance has said who the contacts are. Where it names no main POC, the chosen stays. What
   * came back counts as long as somebody keeps the address; told anew, it is tried again (A3).
   */
  public ContactsByHand after(List<Contact> now) {
    String named = mainPoc(now);
    boolean stays =
        chosen != null
            && now.stream().anyMatch(one -> one.id().equals(chosen.contact()))
            && (named == null || named.equals(chosen.insteadOf()));
    return new ContactsByHand(
        now, withoutBounces(bounce -> !isKept(bounce, now)), stays ? chosen : null);
  }

  private boolean isKept(Bounce bounce, List<Contact> now) {
    return now.stream()
        .filter(one -> bounce.isAt(one.email()))
        .anyMatch(one -> inFinance(one.id()).filter(was -> bounce.isAt(was.email())).isPresent());
  }

  private Map<String, Flags> withoutBounces(Predicate<Bounce> ended) {
    Map<String, Flags> all = new HashMap<>(flags);
    all.replaceAll(
        (_, said) -> {
          Bounce bounce = said.bounce();
          return bounce != null && ended.test(bounce) ? said.reachable() : said;
        });
    return all;
  }

  private Contact asItIs(Contact one) {
    return new Contact(
        one.id(),
        one.name(),
        one.email(),
        one.phone(),
        roleOf(one),
        one.doNotContact() || flagsOf(one.id()).silence());
  }

  private ContactRole roleOf(Contact one) {
    if (chosen == null) {
      return one.role();
    }
    if (one.id().equals(chosen.contact())) {
      return ContactRole.MAIN_POC;
    }
    return one.role() == ContactRole.MAIN_POC ? ContactRole.POC : one.role();
  }
}
