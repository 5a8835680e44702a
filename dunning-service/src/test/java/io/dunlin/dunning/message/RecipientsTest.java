package io.dunlin.dunning.message;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.message.Recipients.Nobody;
import io.dunlin.dunning.message.Recipients.People;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.template.Language;
import io.dunlin.dunning.template.SenderNames;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientsTest {

  private static final Contact POC = contact("C-1", "pat@a.test", ContactRole.MAIN_POC, false);
  private static final Contact BILLING = contact("C-2", "bo@a.test", ContactRole.BILLING, false);

  @Test
  @DisplayName("A6: the main POC is written to, and who was added to the sequence")
  void the_main_poc_and_who_was_added() {
    assertThat(Recipients.of(List.of(BILLING, POC), List.of(), Set.of()))
        .isEqualTo(new People(POC, List.of()));
    assertThat(Recipients.of(List.of(BILLING, POC), List.of("C-2"), Set.of()))
        .isEqualTo(new People(POC, List.of(BILLING)));
  }

  @Test
  @DisplayName("C7: who does not want to be contacted, has no address or bounced is not written to")
  void nobody_can_be_written_to() {
    assertThat(of(contact("C-1", "pat@a.test", ContactRole.MAIN_POC, true)))
        .isEqualTo(new Nobody("DO_NOT_CONTACT"));
    assertThat(of(contact("C-1", null, ContactRole.MAIN_POC, false)))
        .isEqualTo(new Nobody("NO_ADDRESS"));
    assertThat(of(BILLING)).isEqualTo(new Nobody("NO_MAIN_POC"));
    assertThat(Recipients.of(List.of(POC), List.of(), Set.of("pat@a.test")))
        .isEqualTo(new Nobody("ADDRESS_BOUNCED"));
  }

  @Test
  @DisplayName("A3: a marked address is known in every form in which it is written")
  void a_marked_address_is_known_in_every_form() {
    assertThat(
            of(
                contact("C-1", "Pat@B\u00fccher.test", ContactRole.MAIN_POC, false),
                "pat@xn--bcher-kva.test"))
        .isEqualTo(new Nobody("ADDRESS_BOUNCED"));
    assertThat(of(contact("C-1", "pat+new@a.test", ContactRole.MAIN_POC, false), "pat@a.test"))
        .isInstanceOf(People.class);
  }

  private static Recipients of(Contact contact, String bounced) {
    return Recipients.of(List.of(contact), List.of(), Set.of(bounced));
  }

  @Test
  @DisplayName("C7: an added contact who does not want to be contacted is left out")
  void an_unwilling_contact_is_left_out() {
    Contact unwilling = contact("C-2", "bo@a.test", ContactRole.BILLING, true);

    assertThat(Recipients.of(List.of(POC, unwilling), List.of("C-2"), Set.of()))
        .isEqualTo(new People(POC, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "CSM,dana.reed,Dana Reed",
    "CSM,lee,Lee",
    "CSM,jo.x,Joanna Xu",
    "CSM,,Customer Success",
    "AR_TEAM,dana.reed,Accounts Receivable",
    "CONTROLLER,dana.reed,Casey Controller",
    "CFO,dana.reed,The CFO"
  })
  @DisplayName("A2: a mail leaves in somebody's name")
  void a_mail_leaves_in_somebodys_name(SenderRole role, String csm, String name) {
    SenderNames signatures =
        new SenderNames(
            Map.of(SenderRole.CONTROLLER, "Casey Controller"), Map.of("jo.x", "Joanna Xu"));

    assertThat(signatures.of(role, csm, Language.EN)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"1,PT5S", "2,PT10S", "3,PT20S", "8,PT10M40S", "9,PT15M", "1000,PT15M"})
  void what_is_held_waits_longer_each_time(int attempts, Duration wait) {
    assertThat(RetryDelay.after(attempts)).isEqualTo(wait);
  }

  private static Recipients of(Contact contact) {
    return Recipients.of(List.of(contact), List.of(), Set.of());
  }

  private static Contact contact(String id, String email, ContactRole role, boolean unwilling) {
    return new Contact(id, "Name", email, null, role, unwilling);
  }
}
