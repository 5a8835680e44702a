package io.dunlin.dunning.template;

import module java.base;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import io.dunlin.dunning.clearance.SendDecision;
import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.message.RenderedMessage;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.dunning.playbook.SenderRole;
import org.springframework.stereotype.Component;

/** Writes rendered from templates; the first line of a template is the subject. */
@Component
public class MessageRenderer {

  private static final String SUBJECT = "Subject:";

  private final Handlebars handlebars =
      new Handlebars(new ClassPathTemplateLoader("/templates", ".hbs"))
          .with(new ConcurrentMapTemplateCache())
          .with(EscapingStrategy.NOOP)
          .prettyPrint(true); // a line that holds only a tag leaves no empty line
  private final SenderNames signatures;
  private final SendingSettings settings;
  private final MailboxSettings mailbox;

  MessageRenderer(SendingSettings settings, MailboxSettings mailbox) {
    this.signatures = new SenderNames(settings.roles(), settings.people());
    this.settings = settings;
    this.mailbox = mailbox;
  }

  /** Renders from the figures of the clearance, so that they are those of this moment. */
  public RenderedMessage write(SendDecision.Send go) {
    Message message = go.context().message();
    String sender = signatures.of(message.sender(), csm(go));
    TemplateModel figures =
        new TemplateModel(go.figures(), go.people().mainPoc(), sender, settings.company());
    String text = render(message.template(), figures.shown());
    int end = text.indexOf('\n');
    return new RenderedMessage(
        message.id() + "@" + mailbox.domain(),
        sender,
        go.people().to(),
        go.people().cc(),
        text.substring(SUBJECT.length(), end).strip(),
        text.substring(end + 1),
        message.isWarning() ? go.figures().suspendsOn() : null);
  }

  private static String csm(SendDecision.Send go) {
    String csm = go.context().csm();
    return go.context().message().sender() == SenderRole.CSM && csm != null ? csm : "";
  }

  private String render(String template, Map<String, Object> shown) {
    try {
      return handlebars.compile(template).apply(shown);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot render " + template, e);
    }
  }
}
