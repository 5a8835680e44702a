package io.dunlin.account.customer.contact;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactChange;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The contacts that a caller may see, and their history. */
@Repository
class ContactViews {

  private static final String LOOK =
      """
      SELECT a.contacts::text AS contacts, a.contacts_by_hand::text AS by_hand
      FROM account a
      WHERE a.account = :account
        AND %s
      """
          .formatted(Scope.condition("a"));

  private static final String HISTORY =
      """
      SELECT id::text AS id, contact, name, change, said_by, reason, said_at
      FROM contact_change
      WHERE account = :account AND (:after::uuid IS NULL OR id < :after::uuid)
      ORDER BY id DESC
      LIMIT :limit
      """;

  private final DatabaseClient database;

  ContactViews(DatabaseClient database) {
    this.database = database;
  }

  /** One thing that was said of a contact; by whom, why and when. */
  record Line(
      String id,
      String contact,
      String name,
      ContactChange change,
      String by,
      String reason,
      Instant at) {}

  /** A problem when there is no such account, or it is not the caller's. */
  Mono<ContactsByHand> require(String account, Scope scope) {
    return scope
        .bind(database.sql(LOOK))
        .bind("account", account)
        .map(Cells.each(ContactViews::contacts))
        .one()
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }

  /** The same, and a problem when the account has no such contact. */
  Mono<ContactsByHand> require(ContactKey key, Scope scope) {
    return require(key.account(), scope)
        .filter(said -> said.contact(key.contact()).isPresent())
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound(
                        "Contact %s of account %s".formatted(key.contact(), key.account()))));
  }

  /** The latest first; whose account it is has been looked at. */
  Mono<Page<Line>> history(String account, PageRequest page) {
    return database
        .sql(HISTORY)
        .bind("account", account)
        .bind("after", optional(page.afterKey()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(ContactViews::line))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), Line::id));
  }

  private static ContactsByHand contacts(Cells row) {
    String byHand = row.textOrNull("by_hand");
    return byHand == null
        ? new ContactsByHand(row.list("contacts", Contact[].class), Map.of(), null)
        : EventJson.MAPPER.readValue(byHand, ContactsByHand.class);
  }

  private static Line line(Cells row) {
    return new Line(
        row.text("id"),
        row.text("contact"),
        row.text("name"),
        ContactChange.valueOf(row.text("change")),
        row.text("said_by"),
        row.text("reason"),
        row.instant("said_at"));
  }
}
