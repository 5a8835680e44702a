package io.dunlin.dunning.mailbox;

import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.due.Poll;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the mailbox every so often, also while business time stands still. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

  private static final int LIMIT = 100;

  @Bean
  Poll mailboxPoll(ReadMailbox mailbox, BusinessClock clock, MailboxSettings settings) {
    return new Poll("mailbox", settings.poll(), () -> mailbox.runDue(clock.now(), LIMIT));
  }
}
