package io.dunlin.disposition.work;

import org.jspecify.annotations.Nullable;

/** What an event of account-service does to people's work. */
sealed interface Step {

  /** The question that the work waits for; of each, one work item is open at a time. */
  String question();

  /** Somebody is asked. */
  record Ask(WorkItem item) implements Step {

    @Override
    public String question() {
      return item.ends().getFirst().reference();
    }
  }

  /** Nobody needs to be asked any more. */
  record End(Closure ending) implements Step {

    @Override
    public String question() {
      return ending.of();
    }
  }

  /** Who is still asked is asked anew, in other words; nobody else is. */
  record AskAnew(Closure ending, WorkItem item) implements Step {
    @Override
    public String question() {
      return ending.of();
    }
  }

  /**
   * What somebody is asked, in words.
   *
   * @param description what to look for (A5)
   * @param why what puts it on the list (C6)
   * @param subject the renewal or the transfer that it is about
   */
  record Wording(String title, String description, String why, @Nullable String subject) {}
}
