package io.dunlin.dunning.message;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import io.dunlin.dunning.playbook.SenderRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes letters from templates; the first line of a template is the subject. */
@Component
class Letters {

  private static final String SUBJECT = "Subject:";

  private final Handlebars handlebars =
      new Handlebars(new ClassPathTemplateLoader("/templates", ".hbs"))
          .with(new ConcurrentMapTemplateCache())
          .with(EscapingStrategy.NOOP)
          .prettyPrint(true); // a line that holds only a tag leaves no empty line
  private final Signatures signatures;
  private final MessageSettings settings;
  private final MailboxSettings mailbox;

  Letters(MessageSettings settings, MailboxSettings mailbox) {
    this.signatures = new Signatures(settings.roles(), settings.people());
    this.settings = settings;
    this.mailbox = mailbox;
  }

  /** Renders from the figures of the clearance, so that they are those of this moment. */
  Letter write(Outcome.Go go) {
    Message message = go.situation().message();
    String sender = signatures.of(message.sender(), csm(go));
    Figures figures = new Figures(go.figures(), go.people().mainPoc(), sender, settings.company());
    String text = render(message.template(), figures.shown());
    int end = text.indexOf('\n');
    return new Letter(
        message.id() + "@" + mailbox.domain(),
        sender,
        go.people().to(),
        go.people().cc(),
        text.substring(SUBJECT.length(), end).strip(),
        text.substring(end + 1),
        message.isWarning() ? go.figures().suspendsOn() : null);
  }

  private static String csm(Outcome.Go go) {
    String csm = go.situation().csm();
    return go.situation().message().sender() == SenderRole.CSM && csm != null ? csm : "";
  }

  private String render(String template, Map<String, Object> shown) {
    try {
      return handlebars.compile(template).apply(shown);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot render " + template, e);
    }
  }
}
