package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.dunning.message.SendingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the mailbox was last read to its end. While that is long ago nothing leaves. */
@Component
public class MailboxFreshness {

  private final AtomicReference<@Nullable Long> lookedAt = new AtomicReference<>();
  private final Ticker ticker;
  private final SendingSettings settings;

  public MailboxFreshness(Ticker ticker, SendingSettings settings) {
    this.ticker = ticker;
    this.settings = settings;
  }

  /** All that lay in the mailbox at this moment of {@link #moment()} is known now. */
  public void readCompletely(long moment) {
    lookedAt.set(moment);
  }

  public long moment() {
    return ticker.nanos();
  }

  public boolean isStale() {
    Long looked = lookedAt.get();
    return looked == null || ticker.since(looked).compareTo(settings.mailboxFreshness()) > 0;
  }
}
