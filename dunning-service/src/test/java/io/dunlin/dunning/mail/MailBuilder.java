package io.dunlin.dunning.mail;

import module java.base;

import io.dunlin.dunning.mail.MailHeaders.Line;

/** Builds a mail as the reader would give it: a person's plain answer unless a test says more. */
public final class MailBuilder {

  private final List<Line> headers = new ArrayList<>();
  private String id = "<1@a>";
  private Senders senders = Senders.from("pat@a.test");
  private String subject = "Re: Reminder";
  private String text = "Text";
  private boolean readable = true;
  private MailReport report = MailReport.NONE;

  public static MailBuilder mail() {
    return new MailBuilder();
  }

  public MailBuilder id(String value) {
    id = value;
    return this;
  }

  public MailBuilder from(String address) {
    return from(Senders.from(address));
  }

  public MailBuilder from(Senders value) {
    senders = value;
    return this;
  }

  public MailBuilder subject(String value) {
    subject = value;
    return this;
  }

  public MailBuilder text(String value) {
    text = value;
    return this;
  }

  public MailBuilder unreadable() {
    readable = false;
    return this;
  }

  public MailBuilder header(String name, String value) {
    headers.add(new Line(name, value));
    return this;
  }

  public MailBuilder answers(UUID message) {
    return header("In-Reply-To", "<%s@dunlin.test>".formatted(message));
  }

  public MailBuilder report(MailReport value) {
    report = value;
    return this;
  }

  public IncomingMail build() {
    return new IncomingMail(id, senders, subject, text, readable, MailHeaders.of(headers), report);
  }
}
