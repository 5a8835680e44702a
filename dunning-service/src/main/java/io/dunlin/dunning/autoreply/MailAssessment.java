package io.dunlin.dunning.autoreply;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;

/**
 * The verdict on a mail with the signs that led to it. A sure sign of a machine outweighs every
 * doubt, and a doubt outweighs what speaks for a person.
 *
 * @param signals all that were found, the strongest first
 */
public record MailAssessment(MailVerdict verdict, List<MailSignal> signals) {

  public static MailAssessment of(IncomingMail mail, MailContext context) {
    SignalRules rules = new SignalRules(mail, context);
    List<MailSignal> found = Arrays.stream(MailSignal.values()).filter(rules::find).toList();
    MailVerdict verdict =
        found.stream()
            .map(MailSignal::verdict)
            .max(Comparator.naturalOrder())
            .orElse(MailVerdict.HUMAN);
    return new MailAssessment(verdict, found);
  }

  public List<String> codes() {
    return signals.stream().map(MailSignal::name).toList();
  }
}
