package io.dunlin.account.customer.transfer;

import static java.util.stream.Collectors.toMap;

import io.dunlin.account.customer.transfer.Checked.Bad;
import io.dunlin.account.customer.transfer.Checked.Good;
import io.dunlin.account.customer.transfer.Subject.Pending;
import io.dunlin.events.TransferEvent.TransferReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what is asked for, row by row, before any of it is done (D1). */
final class TransferValidator {

  private final Map<String, Subject> subjects;
  private final Instant now;
  private final Map<String, Integer> lines = new HashMap<>();

  private TransferValidator(Collection<Subject> subjects, Instant now) {
    this.subjects = subjects.stream().collect(toMap(Subject::account, subject -> subject));
    this.now = now;
  }

  static List<Checked> all(List<Asked> rows, Collection<Subject> subjects, Instant now) {
    TransferValidator check = new TransferValidator(subjects, now);
    return rows.stream().map(check::row).toList();
  }

  /** The accounts that are named, as far as that can be read. */
  static List<String> accounts(List<Asked> rows) {
    return rows.stream()
        .map(row -> new Faults().needed("account", row.account()))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .toList();
  }

  private Checked row(Asked asked) {
    Faults faults = new Faults();
    String account = faults.needed("account", asked.account());
    String from = faults.needed("from", asked.from());
    String to = faults.needed("to", asked.to());
    TransferReason reason = faults.reason(asked.reason());
    LocalDate day = faults.day("effectiveOn", asked.effectiveOn());
    faults.when(asked.surplus() > 0, "row", "Has too many fields; quote what contains a comma");
    faults.when(to != null && to.equals(from), "to", "Is the same as from; name another CSM");
    Subject subject = account == null ? null : subjects.get(account);
    if (account != null) {
      checkAccount(account, asked.line(), subject, faults);
    }
    if (subject != null) {
      checkOwner(from, subject, faults);
      checkDay(day, subject, faults);
    }
    if (!faults.all().isEmpty()) {
      return new Bad(asked.line(), account, faults.all());
    }
    return good(asked.line(), subject, from, to, reason, day);
  }

  private void checkAccount(String account, int line, @Nullable Subject subject, Faults faults) {
    Integer earlier = lines.putIfAbsent(account, line);
    faults.when(earlier != null, "account", "Stands in line " + earlier + " already");
    if (subject == null) {
      faults.add("account", "Account %s does not exist".formatted(account));
      return;
    }
    Pending pending = subject.pending();
    if (pending != null) {
      faults.add(
          "account",
          "Goes to %s on %s already; cancel that transfer first"
              .formatted(pending.to(), pending.effectiveOn()));
    }
  }

  private static void checkOwner(@Nullable String from, Subject subject, Faults faults) {
    faults.when(
        from != null && !from.equals(subject.csm()),
        "from",
        "Account %s belongs to %s".formatted(subject.account(), subject.csm()));
  }

  private void checkDay(@Nullable LocalDate day, Subject subject, Faults faults) {
    LocalDate today = LocalDate.ofInstant(now, subject.zone());
    faults.when(
        day != null && day.isBefore(today),
        "effectiveOn",
        "Is over; today is %s in %s".formatted(today, subject.zone()));
  }

  private static Good good(
      int line,
      @Nullable Subject subject,
      @Nullable String from,
      @Nullable String to,
      @Nullable TransferReason reason,
      @Nullable LocalDate day) {
    Subject known = Objects.requireNonNull(subject);
    TransferTerms wish =
        new TransferTerms(
            known.account(),
            Objects.requireNonNull(from),
            Objects.requireNonNull(to),
            Objects.requireNonNull(reason),
            Objects.requireNonNull(day));
    return new Good(line, wish, known.judgement(), known.episode());
  }
}
