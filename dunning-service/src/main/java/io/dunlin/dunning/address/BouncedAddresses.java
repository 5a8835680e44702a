package io.dunlin.dunning.address;

import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.AddressFault;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Addresses at which messages did not arrive: people are not mailed at bad ones again. */
@Repository
public class BouncedAddresses {

  /** A bad address stays one; what was passing becomes bad, and its last failure counts. */
  private static final BatchStatement<BouncedAddress> ADD =
      BatchStatement.<BouncedAddress>of(
              """
              INSERT INTO bounced_address (account, address, message, reason, at, fault)
              SELECT DISTINCT ON (account, address) account, address, message, reason, at, fault
              FROM :rows AS new
              ORDER BY account, address, fault = 'BAD_ADDRESS' DESC
              ON CONFLICT (account, address) DO UPDATE SET
                message = EXCLUDED.message, reason = EXCLUDED.reason, at = EXCLUDED.at,
                fault = EXCLUDED.fault
              WHERE bounced_address.fault <> 'BAD_ADDRESS'
              """)
          .column("account", TEXT, BouncedAddress::account)
          .column("address", TEXT, bounced -> EmailAddress.ofMailbox(bounced.address()))
          .column("message", ID, BouncedAddress::message)
          .column("reason", TEXT, BouncedAddress::reason)
          .column("at", TIMESTAMP, BouncedAddress::at)
          .column("fault", NAME, BouncedAddress::fault)
          .build();

  private static final String OF =
      "SELECT account, address, fault FROM bounced_address WHERE account = ANY($1)";

  private static final BatchStatement<ReachableAddress> LIFT =
      BatchStatement.<ReachableAddress>of(
              """
              DELETE FROM bounced_address
              WHERE (account, address) IN (SELECT lifted.account, lifted.address FROM :rows AS lifted)
              """)
          .column("account", TEXT, ReachableAddress::account)
          .column("address", TEXT, lifted -> EmailAddress.ofMailbox(lifted.address()))
          .build();

  private static final BatchStatement<KnownAddresses> KEEP =
      BatchStatement.<KnownAddresses>of(
              """
              DELETE FROM bounced_address USING :rows AS known
              WHERE bounced_address.account = known.account
                AND bounced_address.address <> ALL (known.addresses)
              """)
          .column("account", TEXT, KnownAddresses::account)
          .column("addresses", TEXTS, KnownAddresses::mailboxes)
          .build();

  private final DatabaseClient database;

  BouncedAddresses(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(LockedAccounts locked, List<BouncedAddress> bounced) {
    return ADD.run(database, bounced).then();
  }

  /** Loads the known faults of the addresses of accounts. */
  public Mono<AddressFaults> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(row -> new Row(row.text("account"), row.text("address"), row.text("fault"))))
        .all()
        .collect(
            Collectors.groupingBy(
                Row::account,
                Collectors.toMap(Row::address, row -> AddressFault.valueOf(row.fault()))))
        .map(AddressFaults::new);
  }

  /** They are written to again. */
  public Mono<Void> lift(LockedAccounts locked, List<ReachableAddress> lifted) {
    return LIFT.run(database, lifted).then();
  }

  /** Removes the marks of addresses that no person of the account has any more. */
  Mono<Void> keepOnly(LockedAccounts locked, List<KnownAddresses> known) {
    return KEEP.run(database, known).then();
  }

  /** The mailboxes that an account's people have. */
  record KnownAddresses(String account, List<String> mailboxes) {}

  private record Row(String account, String address, String fault) {}
}
