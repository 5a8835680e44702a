package io.dunlin.disposition.promiseapproval;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
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
        .map(PromiseApprovals::approval)
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
        .map(PromiseApprovals::approval)
        .all()
        .collectList();
  }

  private static PromiseApproval approval(Readable row) {
    return new PromiseApproval(
        text(row, "approval"),
        text(row, "account"),
        money(row, "amount"),
        day(row, "until"),
        text(row, "reason"),
        text(row, "approved_by"),
        instant(row, "approved_at"),
        textOrNull(row, "promise"));
  }
}
