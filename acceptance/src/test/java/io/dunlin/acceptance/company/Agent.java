package io.dunlin.acceptance.company;

import module java.base;

/** A collections agent, who calls customers and logs how it went. */
public final class Agent {

  private final ApiClient client;
  private final Clock clock;

  Agent(ApiClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Logs a call with the main POC; the path is written "Contacted / Call Back / …". */
  public Answer calls(Customer customer, String path, Object... consequences) {
    return calls(customer, customer.mainPoc(), path, consequences);
  }

  public Answer calls(Customer customer, Person who, String path, Object... consequences) {
    Map<String, Object> call =
        Json.object(
            "account", customer.account(),
            "channel", "CALL",
            "direction", "OUTBOUND",
            "contact", who.id(),
            "at", clock.now().toString(),
            "disposition", layers(path),
            "note", "Spoke on the phone.");
    call.putAll(Json.object(consequences));
    return client.post("/api/v1/interactions", call);
  }

  /** What is on the agent's own list. */
  public List<WorkItem> worklist() {
    return client.all("/api/v1/worklist?assignee=me", WorkItem.class);
  }

  public Answer closes(WorkItem item, String caseNote) {
    return client.post("/api/v1/work-items/" + item.id() + "/done", Map.of("caseNote", caseNote));
  }

  public ApiClient client() {
    return client;
  }

  private static List<String> layers(String path) {
    return Arrays.stream(path.split("/")).map(String::strip).toList();
  }
}
