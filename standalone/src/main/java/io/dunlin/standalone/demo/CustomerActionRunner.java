package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.demo.CustomerAction.ColleagueReply;
import io.dunlin.standalone.demo.CustomerAction.Dispute;
import io.dunlin.standalone.demo.CustomerAction.OutOfOffice;
import io.dunlin.standalone.demo.CustomerAction.Promise;
import io.dunlin.standalone.demo.CustomerAction.Reply;
import io.dunlin.standalone.demo.CustomerAction.Uphold;
import tools.jackson.databind.JsonNode;

/** Does what the invented people do, by mail and through the gateway. */
final class CustomerActionRunner {

  private static final Map<String, String> BY_A_MACHINE = Map.of("Auto-Submitted", "auto-replied");

  private final GatewayClient gateway;
  private final CustomerMailSender mails;

  CustomerActionRunner(GatewayClient gateway, CustomerMailSender mails) {
    this.gateway = gateway;
    this.mails = mails;
  }

  void act(UUID id, CustomerAction deed) {
    Customer customer = deed.customer();
    switch (deed) {
      case Reply _ ->
          answer(
              id,
              customer,
              customer.mainPocMail(),
              "We will pay by the end of next week.",
              Map.of());
      case OutOfOffice _ ->
          answer(id, customer, customer.mainPocMail(), "I am out of the office.", BY_A_MACHINE);
      case ColleagueReply _ ->
          answer(id, customer, customer.colleagueMail(), "I have passed this on.", Map.of());
      case Promise promise -> log(id, promise, promised(promise));
      case Dispute dispute -> log(id, dispute, disputed(dispute));
      case Uphold _ -> upholdOpenDisputes(customer);
    }
  }

  private void answer(
      UUID id, Customer customer, String from, String text, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    Optional<JsonNode> last = lastMailTo(customer);
    last.ifPresent(
        mail -> all.put("In-Reply-To", "<%s@dunlin.local>".formatted(mail.path("id").asString())));
    String subject = last.map(mail -> mail.path("subject").asString("")).orElse("Our invoices");
    mails.send(id, from, "Re: " + subject, text, all);
  }

  private Optional<JsonNode> lastMailTo(Customer customer) {
    return gateway
        .items("/api/v1/messages?state=SENT&account=" + customer.account(), "manager")
        .reduce((a, b) -> sentAt(a).compareTo(sentAt(b)) >= 0 ? a : b);
  }

  private static String sentAt(JsonNode mail) {
    return mail.path("sentAt").asString("");
  }

  private void log(UUID id, CustomerAction deed, Map<String, Object> outcome) {
    Map<String, Object> interaction = new HashMap<>(outcome);
    interaction.put("id", id.toString());
    interaction.put("account", deed.customer().account());
    interaction.put("channel", "CALL");
    interaction.put("direction", "OUTBOUND");
    interaction.put("contact", deed.customer().mainPocId());
    interaction.put("at", deed.at().toString());
    gateway.post("/api/v1/interactions", interaction, "agent", deed.customer().collector());
  }

  private static Map<String, Object> promised(Promise promise) {
    return Map.of(
        "disposition", List.of("Contacted", "Promise to Pay", "Payment Scheduled"),
        "note", "Will pay all of it.",
        "promise",
            Map.of(
                "amount",
                    Map.of(
                        "amount", promise.amount().toPlainString(),
                        "currency", promise.customer().home().currency()),
                "date", promise.date().toString()));
  }

  private static Map<String, Object> disputed(Dispute dispute) {
    return Map.of(
        "disposition", List.of("Contacted", "Dispute", "Under Review"),
        "note", "Says that the seats were cancelled in time.",
        "dispute",
            Map.of(
                "invoices", List.of(dispute.invoice()), "reason", "Seats were cancelled in time"));
  }

  private void upholdOpenDisputes(Customer customer) {
    gateway
        .items("/api/v1/disputes?state=OPEN&account=" + customer.account(), "ar")
        .map(dispute -> dispute.path("id").asString())
        .toList()
        .forEach(
            id ->
                gateway.post(
                    "/api/v1/disputes/%s/resolve".formatted(id),
                    Map.of("outcome", "UPHELD", "note", "A credit follows."),
                    "ar",
                    "ar"));
  }
}
