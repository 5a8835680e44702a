package io.dunlin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

class TestMailTest {

  @Test
  void what_is_sent_by_smtp_lies_in_the_mailbox_of_its_recipient() throws MessagingException {
    ServerSetup smtp = new ServerSetup(TestMail.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMailUtil.sendTextEmail("poc@customer.test", "dana@dunlin.test", "Overdue", "Please", smtp);

    assertThat(TestMail.inbox("poc@customer.test")).hasSize(1);
    assertThat(TestMail.inbox("dana@dunlin.test")).isEmpty();
  }

  @Test
  void a_delivered_reply_keeps_its_headers() throws MessagingException {
    TestMail.deliver(
        "poc@reply.test", "box@reply.test", "Re", "Soon", Map.of("In-Reply-To", "<7@dunlin.test>"));

    MimeMessage reply = TestMail.inbox("box@reply.test").getFirst();
    assertThat(reply.getHeader("In-Reply-To", null)).isEqualTo("<7@dunlin.test>");
    assertThat(reply.getFrom()[0]).hasToString("poc@reply.test");
  }
}
