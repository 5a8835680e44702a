package io.dunlin.dunning.address;

import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.AddressFault;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Addresses at which messages did not arrive: people are not mailed at bad ones again. */
@Repository
public class BouncedAddresses {

  /** A bad address stays one; what was passing becomes bad, and its last failure counts. */
  private static final String ADD =
      """
      INSERT INTO bounced_address (account, address, message, reason, at, fault)
      SELECT DISTINCT ON (account, address) account, address, message, reason, at, fault
      FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[])
        AS new (account, address, message, reason, at, fault)
      ORDER BY account, address, fault = 'BAD_ADDRESS' DESC
      ON CONFLICT (account, address) DO UPDATE SET
        message = EXCLUDED.message, reason = EXCLUDED.reason, at = EXCLUDED.at,
        fault = EXCLUDED.fault
      WHERE bounced_address.fault <> 'BAD_ADDRESS'
      """;

  private static final String OF =
      "SELECT account, address, fault FROM bounced_address WHERE account = ANY($1)";

  private static final String LIFT =
      """
      DELETE FROM bounced_address USING unnest($1::text[], $2::text[]) AS lifted (account, address)
      WHERE bounced_address.account = lifted.account AND bounced_address.address = lifted.address
      """;

  private static final String KEEP =
      """
      DELETE FROM bounced_address
      USING unnest($1::text[], $2::text[]) AS told (account, addresses)
      WHERE bounced_address.account = told.account
        AND bounced_address.address <> ALL (string_to_array(told.addresses, ' '))
      """;

  private final DatabaseClient database;

  BouncedAddresses(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(LockedAccounts locked, List<BouncedAddress> bounced) {
    if (bounced.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, bounced.stream().map(BouncedAddress::account).toArray(String[]::new))
        .bind(1, bounced.stream().map(b -> form(b.address())).toArray(String[]::new))
        .bind(2, bounced.stream().map(BouncedAddress::message).toArray(UUID[]::new))
        .bind(3, bounced.stream().map(BouncedAddress::reason).toArray(String[]::new))
        .bind(4, bounced.stream().map(BouncedAddress::at).toArray(Instant[]::new))
        .bind(5, bounced.stream().map(b -> b.fault().name()).toArray(String[]::new))
        .then();
  }

  /** Loads the known faults of the addresses of accounts. */
  public Mono<AddressFaults> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            row ->
                new Row(
                    text(row, "account"),
                    text(row, "address"),
                    AddressFault.valueOf(text(row, "fault"))))
        .all()
        .collect(
            HashMap<String, Map<String, AddressFault>>::new,
            (all, row) ->
                all.computeIfAbsent(row.account(), _ -> new HashMap<>())
                    .put(row.address(), row.fault()))
        .map(AddressFaults::new);
  }

  /** They are written to again. */
  public Mono<Void> lift(LockedAccounts locked, List<ReachableAddress> lifted) {
    return lifted.isEmpty()
        ? Mono.empty()
        : database
            .sql(LIFT)
            .bind(0, lifted.stream().map(ReachableAddress::account).toArray(String[]::new))
            .bind(1, lifted.stream().map(one -> form(one.address())).toArray(String[]::new))
            .then();
  }

  /** Removes the marks of addresses that no person of the account has any more. */
  Mono<Void> keepOnly(LockedAccounts locked, List<Told> told) {
    return told.isEmpty()
        ? Mono.empty()
        : database
            .sql(KEEP)
            .bind(0, told.stream().map(Told::account).toArray(String[]::new))
            .bind(1, told.stream().map(Told::joined).toArray(String[]::new))
            .then();
  }

  /** The addresses that an account's people have. */
  record Told(String account, List<String> addresses) {

    private String joined() {
      return String.join(" ", addresses.stream().map(BouncedAddresses::form).toList());
    }
  }

  private record Row(String account, String address, AddressFault fault) {}

  private static String form(String address) {
    return EmailAddress.ofMailbox(address);
  }
}
