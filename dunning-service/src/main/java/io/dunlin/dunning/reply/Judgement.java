package io.dunlin.dunning.reply;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a mail is taken for, and the signs that led to it. A sure sign of a machine outweighs every
 * doubt, and a doubt outweighs what speaks for a person.
 *
 * @param signals all that were found, the strongest first
 */
record Judgement(MailVerdict verdict, List<MailSignal> signals) {

  static Judgement of(IncomingMail mail, Circumstances circumstances) {
    SignalRules rules = new SignalRules(mail, circumstances);
    List<MailSignal> found = Arrays.stream(MailSignal.values()).filter(rules::find).toList();
    MailVerdict verdict =
        found.stream()
            .map(MailSignal::verdict)
            .max(Comparator.naturalOrder())
            .orElse(MailVerdict.HUMAN);
    return new Judgement(verdict, found);
  }

  List<String> codes() {
    return signals.stream().map(MailSignal::name).toList();
  }
}
