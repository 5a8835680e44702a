package io.dunlin.dunning.template;

import io.dunlin.dunning.clearance.SendDecision;
import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.message.RenderedMessage;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.dunning.template.TemplateRenderer.Letter;
import io.dunlin.events.Contact;
import io.dunlin.events.clearance.LedgerClearance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages rendered from the newest text of their template, in the language of the account. */
@Component
public class MessageRenderer {

  private final TemplateRenderer renderer;
  private final TemplateSettings templates;
  private final SenderNames signatures;
  private final SendingSettings settings;
  private final MailboxSettings mailbox;

  MessageRenderer(
      TemplateRenderer renderer,
      TemplateSettings templates,
      SendingSettings settings,
      MailboxSettings mailbox) {
    this.renderer = renderer;
    this.templates = templates;
    this.signatures = new SenderNames(settings.roles(), settings.people());
    this.settings = settings;
    this.mailbox = mailbox;
  }

  /** Renders from the figures of the clearance, so that they are those of this moment. */
  public RenderedMessage write(SendDecision.Send go, TemplateCatalogue texts) {
    Message message = go.context().message();
    Template template = texts.in(templates.preferred(go.context().country()), message.template());
    String sender = sender(message.sender(), go.context().csm(), template.language());
    Letter letter =
        renderer.render(
            template, model(go.figures(), go.people().mainPoc(), sender, template).shown());
    return new RenderedMessage(
        message.id() + "@" + mailbox.domain(),
        sender,
        go.people().to(),
        go.people().cc(),
        letter.subject(),
        letter.body(),
        message.isWarning() ? go.figures().suspendsOn() : null,
        template.language().code(),
        template.version());
  }

  String sender(SenderRole role, @Nullable String csm, Language language) {
    return signatures.of(role, csm, language);
  }

  TemplateModel model(
      LedgerClearance.Answer figures, Contact reader, String sender, Template template) {
    return new TemplateModel(figures, reader, sender, settings.company(), template.language());
  }
}
