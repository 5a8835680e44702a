package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.dunning.message.RenderedMessage;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The real provider, with something that a test does while a letter is on its way. */
@Primary
@Component
public class HookedProvider implements MailProvider {

  private final SmtpProvider smtp;
  private volatile Runnable onTheWay = () -> {};

  HookedProvider(SmtpProvider smtp) {
    this.smtp = smtp;
  }

  public void onTheWay(Runnable hook) {
    onTheWay = hook;
  }

  @Override
  public Delivery deliver(RenderedMessage letter, BooleanSupplier stillInTime) {
    Runnable hook = onTheWay;
    onTheWay = () -> {};
    hook.run();
    return smtp.deliver(letter, stillInTime);
  }
}
