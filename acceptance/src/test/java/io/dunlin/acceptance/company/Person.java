package io.dunlin.acceptance.company;

/** A contact at a customer, with an address of their own that mail can be read at. */
public record Person(String id, String name, String email, String role) {

  static Person at(String account, String name, String role) {
    String id = account + "-" + name.toLowerCase();
    return new Person(id, name, id.toLowerCase() + "@customer.example", role);
  }

  Object asContact(boolean doNotContact) {
    return Json.object(
        "id", id,
        "name", name,
        "email", email,
        "phone", "+1 555 0100",
        "role", role,
        "doNotContact", doNotContact ? true : null);
  }
}
