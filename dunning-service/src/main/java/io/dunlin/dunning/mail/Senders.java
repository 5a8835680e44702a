package io.dunlin.dunning.mail;

import module java.base;

/**
 * Who a mail says that it is from. All addresses are in lower case.
 *
 * @param from the first address in From; empty when it names none
 * @param replyTo the addresses in Reply-To
 * @param originalFrom the addresses in X-Original-From, where a mailing list put the sender's own
 */
public record Senders(String from, List<String> replyTo, List<String> originalFrom) {

  static Senders from(String address) {
    return new Senders(address, List.of(), List.of());
  }

  /** Every address that the mail may be from, each once, that of From first. */
  public List<String> all() {
    return Stream.of(Stream.of(from), originalFrom.stream(), replyTo.stream())
        .flatMap(addresses -> addresses)
        .filter(address -> !address.isBlank())
        .distinct()
        .toList();
  }
}
