package io.dunlin.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceMessage;
import io.dunlin.standalone.problem.CommandError;
import java.sql.Connection;
import java.sql.SQLException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at any moment loses nothing that it accepted, and counts nothing twice. */
class KillTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String WAITING_DELETES =
      "pg_stat_activity WHERE query LIKE 'DELETE FROM outbox%' AND wait_event_type = 'Lock'";

  private static final String END_OTHERS =
      """
      SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity
      WHERE usename = current_user AND pid <> pg_backend_pid()
      """;

  private final long seed = new SecureRandom().nextLong();
  private final SplittableRandom random = new SplittableRandom(seed);
  private final List<List<FinanceMessage>> rounds = FinanceRounds.drawn(random);
  private final List<FinanceMessage> messages = rounds.stream().flatMap(List::stream).toList();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  /** Waits for the moment at which an installation is to die, and kills it. */
  @FunctionalInterface
  private interface Killer {
    void kill(Victim victim, KeptData kept, Thread finance) throws SQLException;
  }

  @Test
  @DisplayName("A7: killed while events stream in and out, it loses nothing and doubles nothing")
  void nothing_is_lost_or_counted_twice(@TempDir Path folder) throws Exception {
    killWhileFinancePosts(folder, this::killBeforePublishedEventsAreDeleted);
    killWhileFinancePosts(folder, this::killOnceEventsAreDeleted);

    try (Victim survivor = Victim.startedOn(folder);
        KeptData kept = new KeptData(folder)) {
      survivor.post(messages, answers::add);
      survivor.passDay();

      assertThat(answers).noneMatch(answer -> answer.verdict() == Verdict.REJECTED);
      assertThat(accepted()).as("accepted, seed %d", seed).doesNotHaveDuplicates();
      Agreement agreement = new Agreement(kept);
      agreement.assertThatNothingIsUnderWay();
      agreement.assertThatWhatIsPublishedIsArchivedOnce();
      agreement.assertThatNoStandingIsMissing(FinanceRounds.ACCOUNTS);
      agreement.assertThatTheReportsHaveWhatIsOpen(FinanceRounds.ACCOUNTS * FinanceRounds.INVOICES);
    }
  }

  private Stream<String> accepted() {
    return answers.stream()
        .filter(answer -> answer.verdict() == Verdict.ACCEPTED)
        .map(answer -> answer.message().id());
  }

  private void killWhileFinancePosts(Path folder, Killer killer) throws Exception {
    try (Victim victim = Victim.startedOn(folder);
        KeptData kept = new KeptData(folder)) {
      Thread finance = Thread.ofVirtual().start(() -> postUntilItBreaks(victim));
      killer.kill(victim, kept, finance);
      finance.join();
    }
  }

  private void postUntilItBreaks(Victim victim) {
    try {
      rounds.forEach(round -> victim.post(round, answers::add));
    } catch (CommandError _) {
      // What was not answered is posted again.
    }
  }

  /** The delete waits for a lock until its process is dead, and ends without effect. */
  private void killBeforePublishedEventsAreDeleted(Victim victim, KeptData kept, Thread finance)
      throws SQLException {
    int enough = 1 + random.nextInt(messages.size() / 2);
    patiently().until(() -> answers.size() >= enough);
    try (Connection locking = kept.connect("account")) {
      locking.setAutoCommit(false);
      patiently()
          .until(() -> !KeptData.rows(locking, "SELECT id FROM outbox FOR UPDATE").isEmpty());
      patiently().until(() -> kept.count("account", WAITING_DELETES) > 0);
      victim.kill();
      KeptData.rows(locking, END_OTHERS);
    }
  }

  /** At once, in case they were not published yet. */
  private void killOnceEventsAreDeleted(Victim victim, KeptData kept, Thread finance) {
    long enough = kept.count("reporting", "archive") + random.nextInt(messages.size() / 2);
    patiently().until(() -> kept.count("reporting", "archive") >= enough || !finance.isAlive());
    Set<String> seen = new HashSet<>();
    patiently().until(() -> isAnyGone(seen, kept) || !finance.isAlive());
    victim.kill();
  }

  private static boolean isAnyGone(Set<String> seen, KeptData kept) {
    List<String> waiting = kept.rows("account", "SELECT id FROM outbox");
    boolean gone = !waiting.containsAll(seen);
    seen.addAll(waiting);
    return gone;
  }

  private static ConditionFactory patiently() {
    return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
  }
}
