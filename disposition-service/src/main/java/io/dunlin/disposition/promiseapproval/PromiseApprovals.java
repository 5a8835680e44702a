package io.dunlin.disposition.promiseapproval;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The approvals of promises; they are kept for good, with who approved and why. */
@Repository
public class PromiseApprovals {

  private static final Upsert<PromiseApproval> ADD =
      Upsert.<PromiseApproval>into("promise_approval")
          .inserted("approval", TEXT, PromiseApproval::id)
          .inserted("account", TEXT, PromiseApproval::account)
          .inserted("amount", NUMERIC, approval -> approval.amount().amount())
          .inserted("currency", TEXT, approval -> approval.amount().currency())
          .inserted("until", DATE, PromiseApproval::until)
          .inserted("reason", TEXT, PromiseApproval::reason)
          .inserted("approved_by", TEXT, PromiseApproval::by)
          .inserted("approved_at", TIMESTAMP, PromiseApproval::at)
          .build();

  private static final String UNUSED =
      """
      SELECT * FROM promise_approval WHERE account = $1 AND promise IS NULL
      ORDER BY approved_at, approval
      """;

  private static final String USE = "UPDATE promise_approval SET promise = $2 WHERE approval = $1";

  private static final String PAGE =
      """
      SELECT promise_approval.* FROM promise_approval JOIN account USING (account)
      WHERE (:account::text IS NULL OR promise_approval.account = :account)
        AND (:after::text IS NULL OR approval < :after)
        AND %s
      ORDER BY approval DESC
      LIMIT :limit
      """
          .formatted(Scope.condition("account"));

  private final DatabaseClient database;

  PromiseApprovals(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(LockedAccounts locked, PromiseApproval approval) {
    return ADD.run(database, List.of(approval)).then();
  }

  /** The approvals of an account that no promise has used, the oldest first. */
  public Mono<List<PromiseApproval>> unused(String account) {
    return database
        .sql(UNUSED)
        .bind(0, account)
        .map(Cells.each(PromiseApprovals::approval))
        .all()
        .collectList();
  }

  /** Marks an approval as used by its promise. */
  public Mono<Void> use(LockedAccounts locked, PromiseApproval used) {
    return database.sql(USE).bind(0, used.id()).bind(1, String.valueOf(used.promise())).then();
  }

  /** The newest first, within the caller's scope. */
  Mono<List<PromiseApproval>> page(@Nullable String account, Scope scope, PageRequest page) {
    return scope
        .bind(database.sql(PAGE))
        .bind("account", optional(account))
        .bind("after", optional(page.afterKey()))
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(PromiseApprovals::approval))
        .all()
        .collectList();
  }

  private static PromiseApproval approval(Cells row) {
    return new PromiseApproval(
        row.text("approval"),
        row.text("account"),
        row.money("amount"),
        row.day("until"),
        row.text("reason"),
        row.text("approved_by"),
        row.instant("approved_at"),
        row.textOrNull("promise"));
  }
}
