package io.dunlin.dunning.autoreply;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailReport;

/** The kind of a mail by its form (RFC 3464, RFC 8098, RFC 5965); a plain one is judged. */
public enum MailKind {
  PLAIN,
  DELIVERY_FAILURE,
  DELIVERY_NEWS,
  RECEIPT,
  COMPLAINT;

  private static final Pattern MACHINES =
      Pattern.compile("^(mailer-daemon|mail-daemon|postmaster|double-bounce)@.*|^mailer-daemon$");

  public static MailKind of(IncomingMail mail) {
    return switch (mail.report().kind()) {
      case DELIVERY_STATUS ->
          hasFailed(mail.report(), mail.text()) ? DELIVERY_FAILURE : DELIVERY_NEWS;
      case DISPOSITION_NOTIFICATION -> RECEIPT;
      case FEEDBACK_REPORT -> COMPLAINT;
      case NONE -> MACHINES.matcher(mail.from()).matches() ? DELIVERY_FAILURE : PLAIN;
    };
  }

  private static boolean hasFailed(MailReport report, String text) {
    return report.recipients().stream().anyMatch(recipient -> recipient.verdict(text).hasFailed());
  }
}
