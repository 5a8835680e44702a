package io.dunlin.dunning;

import module java.base;

import io.dunlin.testkit.TestMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Delivery reports as mail systems write them (RFC 3464). */
final class DeliveryReports {

  private DeliveryReports() {}

  static MimeMessage failed(MimeMessage mail, String recipient, String status) throws Exception {
    return of(mail, part(recipient, "failed", status));
  }

  static String part(String recipient, String action, String status) {
    return """
    Final-Recipient: rfc822; %s
    Action: %s
    Status: %s
    """
        .formatted(recipient, action, status);
  }

  static MimeMessage of(MimeMessage mail, String... parts) throws Exception {
    String text =
        """
        From: MAILER-DAEMON@dunlin.test
        To: %s
        Subject: Undelivered
        Message-ID: <%s.bounce>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; dunlin.test

        %s
        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --b--
        """
            .formatted(
                TestMail.COLLECTIONS,
                UUID.randomUUID(),
                String.join("\n", parts),
                mail.getMessageID());
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }
}
