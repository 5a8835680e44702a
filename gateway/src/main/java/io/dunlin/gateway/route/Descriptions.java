package io.dunlin.gateway.route;

import io.dunlin.gateway.upstream.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Descriptions of the services as they are true at the gateway, where each service's operation has
 * a path of its own: {@code /ops/parked} of account-service is {@code /ops/account/parked}.
 */
@Component
class Descriptions {

  private static final String OPS = "/ops/";

  private final JsonMapper json;

  Descriptions(JsonMapper json) {
    this.json = json;
  }

  /** The description with the paths to call; what is no description is left as it is. */
  @Nullable String fromOutside(Service service, @Nullable String description) {
    if (description == null || !(read(description) instanceof ObjectNode whole)) {
      return description;
    }
    if (!(whole.path("paths") instanceof ObjectNode paths)) {
      return description;
    }
    ObjectNode outside = json.createObjectNode();
    paths.forEachEntry((path, operations) -> outside.set(pathOutside(service, path), operations));
    whole.set("paths", outside);
    return json.writeValueAsString(whole);
  }

  private static String pathOutside(Service service, String path) {
    return path.startsWith(OPS) ? OPS + service.id() + "/" + path.substring(OPS.length()) : path;
  }

  private @Nullable JsonNode read(String description) {
    try {
      return json.readTree(description);
    } catch (JacksonException _) {
      return null;
    }
  }
}
