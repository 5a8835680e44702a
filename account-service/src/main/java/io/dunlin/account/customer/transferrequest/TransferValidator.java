package io.dunlin.account.customer.transferrequest;

import static java.util.stream.Collectors.toMap;

import module java.base;

import io.dunlin.account.customer.checklist.FieldFaults;
import io.dunlin.account.customer.transfer.TransferTerms;
import io.dunlin.account.customer.transfer.TransferableAccount;
import io.dunlin.account.customer.transfer.TransferableAccount.Pending;
import io.dunlin.account.customer.transferrequest.TransferValidation.Invalid;
import io.dunlin.account.customer.transferrequest.TransferValidation.Valid;
import io.dunlin.events.TransferEvent.TransferReason;
import org.jspecify.annotations.Nullable;

/** Checks what is requested for, row by row, before any of it is done (D1). */
final class TransferValidator {

  private final Map<String, TransferableAccount> accounts;
  private final Instant now;
  private final Map<String, Integer> lines = new HashMap<>();

  private TransferValidator(Collection<TransferableAccount> accounts, Instant now) {
    this.accounts =
        accounts.stream().collect(toMap(TransferableAccount::account, account -> account));
    this.now = now;
  }

  static List<TransferValidation> all(
      List<RequestedTransfer> rows, Collection<TransferableAccount> accounts, Instant now) {
    TransferValidator check = new TransferValidator(accounts, now);
    return rows.stream().map(check::row).toList();
  }

  /** The accounts that are named, as far as they can be read. */
  static List<String> accounts(List<RequestedTransfer> rows) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(new FieldFaults().needed("account", row.account())))
        .distinct()
        .toList();
  }

  private TransferValidation row(RequestedTransfer requested) {
    FieldFaults faults = new FieldFaults();
    String account = faults.needed("account", requested.account());
    String from = faults.needed("from", requested.from());
    String to = faults.needed("to", requested.to());
    TransferReason reason = faults.reason(requested.reason());
    LocalDate day = faults.day("effectiveOn", requested.effectiveOn());
    faults.when(requested.surplus() > 0, "row", "Has too many fields; quote what contains a comma");
    faults.when(to != null && to.equals(from), "to", "Is the same as from; name another CSM");
    TransferableAccount known = account == null ? null : accounts.get(account);
    if (account != null) {
      Integer earlier = lines.putIfAbsent(account, requested.line());
      faults.when(earlier != null, "account", "Stands in line " + earlier + " already");
      faults.when(known == null, "account", "Account %s does not exist".formatted(account));
    }
    if (known != null) {
      check(from, day, known, faults);
    }
    if (!faults.all().isEmpty()) {
      return new Invalid(requested.line(), account, faults.all());
    }
    return valid(requested.line(), known, from, to, reason, day);
  }

  private void check(
      @Nullable String from,
      @Nullable LocalDate day,
      TransferableAccount known,
      FieldFaults faults) {
    Pending pending = known.pending();
    if (pending != null) {
      faults.add(
          "account",
          "Goes to %s on %s already; cancel that transfer first"
              .formatted(pending.to(), pending.effectiveOn()));
    }
    faults.when(
        from != null && !from.equals(known.csm()),
        "from",
        "Account %s belongs to %s".formatted(known.account(), known.csm()));
    LocalDate today = LocalDate.ofInstant(now, known.zone());
    faults.when(
        day != null && day.isBefore(today),
        "effectiveOn",
        "Is over; today is %s in %s".formatted(today, known.zone()));
  }

  private static Valid valid(
      int line,
      @Nullable TransferableAccount known,
      @Nullable String from,
      @Nullable String to,
      @Nullable TransferReason reason,
      @Nullable LocalDate day) {
    TransferableAccount account = Objects.requireNonNull(known);
    TransferTerms terms =
        new TransferTerms(
            account.account(),
            Objects.requireNonNull(from),
            Objects.requireNonNull(to),
            Objects.requireNonNull(reason),
            Objects.requireNonNull(day));
    return new Valid(line, terms, account.assessment(), account.episode());
  }
}
