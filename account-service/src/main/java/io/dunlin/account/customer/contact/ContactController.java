package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.customer.contact.ContactViews.Line;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The people at an account: to read, to leave alone, to choose the main one of. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/contacts")
@Tag(name = "Contacts")
@CollectionStaff(also = Role.CS_OPS)
class ContactController {

  private static final int LONGEST = 1_000;
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ContactViews contacts;
  private final ChangeContact change;

  ContactController(ContactViews contacts, ChangeContact change) {
    this.contacts = contacts;
    this.change = change;
  }

  /** Both flags as they shall be, and why. */
  record FlagsBody(
      @Nullable Boolean doNotContact,
      @Nullable Boolean ceaseCommunication,
      @Nullable String reason) {

    private void check() {
      List<FieldError> errors = new ArrayList<>();
      if (doNotContact == null) {
        errors.add(new FieldError("/doNotContact", "Is needed: true or false"));
      }
      if (ceaseCommunication == null) {
        errors.add(new FieldError("/ceaseCommunication", "Is needed: true or false"));
      }
      checkReason(reason, errors);
      refuse(errors);
    }
  }

  /** The reason why this one is the main POC, or can be reached again. */
  record ReasonBody(@Nullable String reason) {

    private String checked() {
      List<FieldError> errors = new ArrayList<>();
      checkReason(reason, errors);
      refuse(errors);
      return String.valueOf(reason);
    }
  }

  @GetMapping
  @Operation(
      summary = "The people at an account, and who is not to be contacted",
      description = "For example `/api/v1/accounts/A-1001/contacts`.")
  Mono<Page<ContactView>> list(@PathVariable String account, Caller caller) {
    return contacts
        .require(account, caller.scope())
        .map(said -> new Page<>(ContactView.all(said), null));
  }

  @GetMapping("/history")
  @Operation(
      summary = "What was said of an account's contacts, the latest first",
      description = "For example `/api/v1/accounts/A-1001/contacts/history?limit=10`.")
  Mono<Page<Line>> history(@PathVariable String account, Caller caller, PageRequest page) {
    if (page.after() != null && !IDENTIFIER.matcher(page.after()).matches()) {
      throw PageRequest.wrongCursor();
    }
    return contacts.require(account, caller.scope()).then(contacts.history(account, page));
  }

  @PutMapping("/{contact}/flags")
  @Operation(
      summary = "Say if a contact is to be left alone",
      description =
          """
          For example `{"doNotContact": true, "ceaseCommunication": false, "reason": "Asked on the \
          phone not to be written to"}`. With either flag nothing is sent to this person any more; \
          what Finance says later does not undo it.\
          """)
  Mono<ContactView> flag(
      @PathVariable String account,
      @PathVariable String contact,
      @RequestBody FlagsBody body,
      Caller caller) {
    ContactKey key = new ContactKey(account, contact);
    // a contact that does not exist is refused before the request is checked
    return contacts
        .require(key, caller.scope())
        .doOnNext(_ -> body.check())
        .flatMap(
            _ ->
                change.flag(
                    key,
                    caller,
                    Boolean.TRUE.equals(body.doNotContact()),
                    Boolean.TRUE.equals(body.ceaseCommunication()),
                    String.valueOf(body.reason())));
  }

  @PostMapping("/{contact}/main")
  @Operation(
      summary = "Make a contact the main one",
      description =
          """
          For example `{"reason": "Took over accounts payable"}`. It stays until Finance names \
          another main contact than it does now.\
          """)
  Mono<ContactView> main(
      @PathVariable String account,
      @PathVariable String contact,
      @RequestBody ReasonBody body,
      Caller caller) {
    ContactKey key = new ContactKey(account, contact);
    return contacts
        .require(key, caller.scope())
        .flatMap(_ -> change.makeMainPoc(key, caller, body.checked()));
  }

  @PostMapping("/{contact}/reachable")
  @Operation(
      summary = "Take back the mark of an address from key mail came back",
      description =
          """
          For example `{"reason": "Their IT has set the mailbox up again"}`. From then on the \
          contact's address is written to again; the history tells who took the mark back, when and \
          why. The answer is the contact, without `bounced`; where nothing is marked, nothing \
          changes. Of another's account, or a contact that it does not have, the answer is 404; \
          without a reason it is 400.

          A mark ends by itself when a mail comes from the address, and when Finance gives the \
          contact another address.\
          """)
  Mono<ContactView> reachable(
      @PathVariable String account,
      @PathVariable String contact,
      @RequestBody ReasonBody body,
      Caller caller) {
    ContactKey key = new ContactKey(account, contact);
    return contacts
        .require(key, caller.scope())
        .flatMap(_ -> change.reachable(key, caller, body.checked()));
  }

  private static void checkReason(@Nullable String reason, List<FieldError> errors) {
    if (reason == null || reason.isBlank()) {
      errors.add(new FieldError("/reason", "Is needed: say why"));
    } else if (reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
      errors.add(new FieldError("/reason", "A text of at most " + LONGEST + " characters"));
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }
}
