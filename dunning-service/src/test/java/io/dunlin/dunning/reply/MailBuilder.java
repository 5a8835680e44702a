package io.dunlin.dunning.reply;

import io.dunlin.dunning.reply.MailHeaders.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds a mail as the reader would give it: a person's plain answer unless a test says more. */
final class MailBuilder {

  private final List<Line> headers = new ArrayList<>();
  private String id = "<1@a>";
  private Senders senders = Senders.from("pat@a.test");
  private String subject = "Re: Reminder";
  private String text = "Text";
  private boolean readable = true;
  private MailReport report = MailReport.NONE;

  static MailBuilder mail() {
    return new MailBuilder();
  }

  MailBuilder id(String value) {
    id = value;
    return this;
  }

  MailBuilder from(String address) {
    return from(Senders.from(address));
  }

  MailBuilder from(Senders value) {
    senders = value;
    return this;
  }

  MailBuilder subject(String value) {
    subject = value;
    return this;
  }

  MailBuilder text(String value) {
    text = value;
    return this;
  }

  MailBuilder unreadable() {
    readable = false;
    return this;
  }

  MailBuilder header(String name, String value) {
    headers.add(new Line(name, value));
    return this;
  }

  MailBuilder answers(UUID message) {
    return header("In-Reply-To", "<%s@dunlin.test>".formatted(message));
  }

  MailBuilder report(MailReport value) {
    report = value;
    return this;
  }

  IncomingMail build() {
    return new IncomingMail(id, senders, subject, text, readable, MailHeaders.of(headers), report);
  }
}
