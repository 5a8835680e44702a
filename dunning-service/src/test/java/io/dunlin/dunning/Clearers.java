package io.dunlin.dunning;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.dunlin.events.EventJson;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** The two services that are asked for clearance, as WireMock plays them. */
public final class Clearers {

  private static final String PATH = "/internal/v1/clearance";

  public static final WireMockServer ACCOUNT = start();
  public static final WireMockServer DISPOSITION = start();

  private Clearers() {}

  /** Nobody answers anything. */
  public static void silence() {
    ACCOUNT.resetAll();
    DISPOSITION.resetAll();
  }

  /** Both say yes for these customers. */
  public static void yes(long standing, Customer... customers) {
    accountSays(Stream.of(customers).map(c -> c.ledger(Verdict.YES, standing)).toList());
    dispositionSays(Stream.of(customers).map(c -> c.responses(Verdict.YES)).toList());
  }

  public static void accountSays(List<LedgerClearance.Answer> answers) {
    accountAnswers(json(new LedgerClearance(answers)));
  }

  public static void dispositionSays(List<ResponseClearance.Answer> answers) {
    dispositionAnswers(json(new ResponseClearance(answers)));
  }

  public static void accountAnswers(ResponseDefinitionBuilder answer) {
    ACCOUNT.stubFor(post(urlEqualTo(PATH)).willReturn(answer));
  }

  public static void dispositionAnswers(ResponseDefinitionBuilder answer) {
    DISPOSITION.stubFor(post(urlEqualTo(PATH)).willReturn(answer));
  }

  public static ResponseDefinitionBuilder json(Object body) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/json")
        .withBody(EventJson.MAPPER.writeValueAsString(body));
  }

  private static WireMockServer start() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    return server;
  }
}
