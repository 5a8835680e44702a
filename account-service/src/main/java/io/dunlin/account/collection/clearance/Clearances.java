package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.account.collection.clearance.ClearanceFacts.Warning;
import io.dunlin.events.Contact;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * Looks at accounts for clearance, each in one statement, so that all it tells is of one moment,
 * and every fact that was committed before the question is in it.
 */
@Repository
class Clearances {

  private static final String LOOK =
      """
      SELECT asked.account, asked.episode AS asked, asked.letter, s.version, e.episode, a.name, a.portal_url,
        a.currency, a.time_zone, a.contacts::text AS contacts,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'invoice', i.invoice, 'issuedOn', i.issued_on, 'dueOn', i.due_on,
              'balance', (i.amount - i.settled)::text,
              'currency', i.currency)
            ORDER BY i.due_on, i.invoice)
          FROM invoice i
          WHERE i.account = a.account AND i.closed_on IS NULL AND i.dispute = 'NONE')::text
          AS invoices,
        (SELECT jsonb_agg(
            jsonb_build_object('amount', free.amount::text, 'currency', free.currency))
          FROM (
            SELECT f.currency, sum(f.unapplied) AS amount
            FROM fund f
            WHERE f.account = a.account AND f.unapplied > 0
            GROUP BY f.currency) AS free)::text AS unapplied,
        p.suspends_on, p.holds -> 0 ->> 'reason' AS held_by,
        EXISTS (%s) AS parked
      FROM unnest($1::text[], $2::text[], $3::text[]) AS asked (account, episode, letter)
        JOIN account a USING (account)
        JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
        LEFT JOIN suspension p
          ON asked.letter IS NOT NULL AND p.account = asked.account
            AND p.state = 'WARNED' AND p.letter ->> 'id' = asked.letter
      """
          .formatted(FreshnessCheck.PARKED);

  private final DatabaseClient database;

  Clearances(DatabaseClient database) {
    this.database = database;
  }

  /** The facts of each account that exists; the others are left out. */
  Flux<ClearanceFacts> look(List<Item> items, Instant now) {
    return database
        .sql(LOOK)
        .bind(0, items.stream().map(Item::account).toArray(String[]::new))
        .bind(1, items.stream().map(Item::episode).toArray(String[]::new))
        .bind(2, items.stream().map(Item::letter).toArray(String[]::new))
        .map(Cells.each(row -> facts(row, now)))
        .all();
  }

  private static ClearanceFacts facts(Cells row, Instant now) {
    UUID episode = row.get("episode", UUID.class);
    String currency = row.text("currency");
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(row.text("time_zone")));
    return new ClearanceFacts(
        new Item(row.text("account"), row.text("asked"), row.textOrNull("letter")),
        row.big("version"),
        episode == null ? null : episode.toString(),
        row.text("name"),
        row.textOrNull("portal_url"),
        currency,
        row.list("contacts", Contact[].class),
        ClearanceInvoice.overdue(row.list("invoices", ClearanceInvoice[].class), today),
        row.list("unapplied", Money[].class),
        warning(row, today),
        row.flag("parked"));
  }

  private static @Nullable Warning warning(Cells row, LocalDate today) {
    LocalDate suspendsOn = row.dayOrNull("suspends_on");
    return suspendsOn == null ? null : new Warning(today, suspendsOn, row.textOrNull("held_by"));
  }
}
