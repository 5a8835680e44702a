package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.Episode;
import org.jspecify.annotations.Nullable;

/** What happened to one account while a batch was decided, in its order. */
public final class Journal {

  private final Instant now;
  private final List<AccountEvent> events = new ArrayList<>();
  private final List<Movement> movements = new ArrayList<>();
  private final List<WriteOff> writeOffs = new ArrayList<>();
  private final List<Refund> refunds = new ArrayList<>();
  private final Map<String, Episode> changedEpisodes = new LinkedHashMap<>();
  private LocalDate today;
  private @Nullable Episode episode;

  /**
   * @param today the account's calendar day at that instant
   * @param episode the account's latest one, open or closed
   */
  public Journal(Instant now, LocalDate today, @Nullable Episode episode) {
    this.now = now;
    this.today = today;
    this.episode = episode;
  }

  /** Tells an event; it carries the episode that is open at this moment. */
  public void tell(Function<@Nullable Episode, AccountEvent> event) {
    events.add(event.apply(inEpisode() ? episode : null));
  }

  public void note(Movement movement) {
    movements.add(movement);
  }

  public void note(WriteOff writeOff) {
    writeOffs.add(writeOff);
  }

  public void note(Refund refund) {
    refunds.add(refund);
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return today;
  }

  /** The account moved to another time zone. */
  public void itIs(LocalDate day) {
    this.today = day;
  }

  public @Nullable Episode episode() {
    return episode;
  }

  public void episode(Episode other) {
    this.episode = other;
    changedEpisodes.put(other.id(), other);
  }

  /** Those that began or ended, each as it was last. */
  public Collection<Episode> changedEpisodes() {
    return changedEpisodes.values();
  }

  public boolean inEpisode() {
    return openOne(episode) != null;
  }

  /** Whether the same episode is open as before, or none as before. */
  public boolean isInTheSameEpisodeAs(@Nullable Episode before) {
    return Objects.equals(openOne(before), openOne(episode));
  }

  private static @Nullable String openOne(@Nullable Episode episode) {
    return episode == null || episode.closedOn() != null ? null : episode.id();
  }

  public List<AccountEvent> events() {
    return events;
  }

  public List<Movement> movements() {
    return movements;
  }

  public List<WriteOff> writeOffs() {
    return writeOffs;
  }

  public List<Refund> refunds() {
    return refunds;
  }
}
