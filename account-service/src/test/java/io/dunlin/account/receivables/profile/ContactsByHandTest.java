package io.dunlin.account.receivables.profile;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.profile.ContactsByHand.Bounce;
import io.dunlin.account.receivables.profile.ContactsByHand.Flags;
import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.EventJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactsByHandTest {

  private static final Mark MARK =
      new Mark("dana", "Asked for it", Instant.parse("2026-03-01T12:00:00Z"));

  private static final Contact PIA = contact("c1", ContactRole.MAIN_POC, false);
  private static final Contact PAUL = contact("c2", ContactRole.POC, false);
  private static final Contact BILL = contact("c3", ContactRole.BILLING, true);

  private final ContactsByHand known = ContactsByHand.nothing(List.of(PIA, PAUL, BILL));

  @Test
  void nothing_said_here_leaves_what_finance_says() {
    assertThat(known.contacts()).containsExactly(PIA, PAUL, BILL);
  }

  @Test
  @DisplayName("C7: with either flag a person is left alone, whatever Finance says later")
  void flags_stay() {
    for (Flags flags : List.of(new Flags(MARK, null, null), new Flags(null, MARK, null))) {
      ContactsByHand said = known.with("c1", flags);

      assertThat(said.contact("c1").map(Contact::doNotContact)).hasValue(true);
      assertThat(said.after(List.of(PIA, PAUL)).contacts())
          .extracting(Contact::doNotContact)
          .containsExactly(true, false);
      assertThat(said.after(List.of(PAUL)).after(List.of(PIA)).contacts())
          .extracting(Contact::doNotContact)
          .containsExactly(true);
    }
  }

  @Test
  @DisplayName("A3: a mark stays while somebody keeps the address, and ends when it is told anew")
  void a_mark_ends_with_the_address() {
    Contact pia = new Contact("c1", "Pia", "ap@acme.example", null, ContactRole.MAIN_POC, false);
    Contact bill = new Contact("c3", "Bill", "AP@acme.example", null, ContactRole.BILLING, false);
    Contact moved = new Contact("c1", "Pia", "pia@new.example", null, ContactRole.MAIN_POC, false);
    Bounce bounce = new Bounce("ap@acme.example", MARK, AddressFault.BAD_ADDRESS);
    ContactsByHand marked =
        ContactsByHand.nothing(List.of(pia, bill)).with("c1", new Flags(MARK, null, bounce));

    assertThat(marked.after(List.of(pia, bill)).bounceOf("ap@acme.example")).hasValue(bounce);
    assertThat(marked.after(List.of(moved, bill)).bounceOf("ap@acme.example")).hasValue(bounce);
    ContactsByHand anew = marked.after(List.of(moved)).after(List.of(pia));
    assertThat(anew.bounceOf("ap@acme.example")).isEmpty();
    assertThat(anew.flagsOf("c1")).isEqualTo(new Flags(MARK, null, null));
  }

  @Test
  @DisplayName("W2: one contact is the main one, whoever was chosen")
  void one_main_poc() {
    ContactsByHand said = known.withMainPoc("c2", MARK);

    assertThat(said.contacts())
        .extracting(Contact::role)
        .containsExactly(ContactRole.POC, ContactRole.MAIN_POC, ContactRole.BILLING);
  }

  @Test
  @DisplayName("W2: the choice stays while Finance repeats itself, and ends when it says otherwise")
  void the_choice_ends() {
    ContactsByHand said = known.withMainPoc("c2", MARK);

    assertThat(mainPocs(said.after(List.of(PIA, PAUL)))).containsExactly("c2");
    assertThat(mainPocs(said.after(List.of(PIA)))).containsExactly("c1");
    assertThat(
            mainPocs(
                said.after(
                    List.of(
                        contact("c1", ContactRole.POC, false),
                        PAUL,
                        contact("c3", ContactRole.MAIN_POC, false)))))
        .containsExactly("c3");
  }

  @Test
  void it_is_kept_as_json() {
    ContactsByHand said = known.with("c1", new Flags(null, MARK, null)).withMainPoc("c2", MARK);

    String json = EventJson.MAPPER.writeValueAsString(said);

    assertThat(EventJson.MAPPER.readValue(json, ContactsByHand.class)).isEqualTo(said);
  }

  private static List<String> mainPocs(ContactsByHand said) {
    return said.contacts().stream()
        .filter(one -> one.role() == ContactRole.MAIN_POC)
        .map(Contact::id)
        .toList();
  }

  private static Contact contact(String id, ContactRole role, boolean doNotContact) {
    return new Contact(id, "Name of " + id, id + "@acme.example", null, role, doNotContact);
  }
}
