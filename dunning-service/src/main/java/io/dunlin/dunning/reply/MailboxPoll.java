package io.dunlin.dunning.reply;

import io.dunlin.dunning.message.MailboxSettings;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Lane;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox every so often in wall time, also while business time stands still. */
@Component
class MailboxPoll implements SmartLifecycle {

  private static final int LIMIT = 100;

  private final ReadMailbox mailbox;
  private final BusinessClock clock;
  private final MailboxSettings settings;
  private volatile @Nullable Thread thread;
  private volatile CountDownLatch stopping = new CountDownLatch(1);

  MailboxPoll(ReadMailbox mailbox, BusinessClock clock, MailboxSettings settings) {
    this.mailbox = mailbox;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.isPolled()) {
      stopping = new CountDownLatch(1);
      thread = Thread.ofVirtual().name("mailbox").start(this::poll);
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void poll() {
    Duration pause = DurationStyle.detectAndParse(settings.poll());
    try {
      do {
        mailbox.runDue(clock.now(), LIMIT).contextWrite(Lane.WORK).block();
      } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
