package io.dunlin.dunning;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import module java.base;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.clearance.ClearanceRequest;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.Verdict;
import org.jspecify.annotations.Nullable;

/** The two services that are asked for clearance, as WireMock plays them. */
public final class ClearanceStubs {

  private static final String PATH = "/internal/v1/clearance";

  private static final Map<String, Customer> BOOK = new ConcurrentHashMap<>();

  private static volatile @Nullable LocalDate suspendsOn;

  public static final WireMockServer ACCOUNT = start();
  public static final WireMockServer DISPOSITION = start();

  private ClearanceStubs() {}

  /** Nobody answers anything. */
  public static void silence() {
    ACCOUNT.resetAll();
    DISPOSITION.resetAll();
  }

  /** The day of suspension that account-service tells letters to name; null when it names none. */
  public static void names(@Nullable LocalDate day) {
    suspendsOn = day;
  }

  /** Both say yes for these customers, each when it is asked about. */
  public static void yes(long standing, Customer... customers) {
    BOOK.clear();
    Stream.of(customers).forEach(customer -> BOOK.put(customer.account(), customer));
    accountAnswers(onlyWhatIsAsked(String.valueOf(standing)));
    dispositionAnswers(onlyWhatIsAsked(""));
  }

  private static ResponseDefinitionBuilder onlyWhatIsAsked(String standing) {
    return aResponse().withTransformer(OnlyWhatIsAsked.NAME, "standing", standing);
  }

  /** Answers each item that is asked from the book. */
  private static final class OnlyWhatIsAsked implements ResponseDefinitionTransformerV2 {

    static final String NAME = "only-what-is-asked";

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      ClearanceRequest request =
          EventJson.MAPPER.readValue(event.getRequest().getBody(), ClearanceRequest.class);
      List<ClearanceRequest.Item> asked =
          request.items().stream().filter(item -> BOOK.containsKey(item.account())).toList();
      String standing = event.getTransformerParameters().getString("standing");
      Object answer =
          standing.isEmpty()
              ? new ResponseClearance(
                  asked.stream()
                      .map(item -> BOOK.get(item.account()).responses(Verdict.YES))
                      .toList())
              : new LedgerClearance(
                  asked.stream().map(item -> yes(item, Long.parseLong(standing))).toList());
      return json(answer).build();
    }

    private static LedgerClearance.Answer yes(ClearanceRequest.Item item, long standing) {
      return BOOK.get(item.account())
          .ledger(Verdict.YES, standing, item.letter(), item.letter() == null ? null : suspendsOn);
    }
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
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(new OnlyWhatIsAsked()));
    server.start();
    return server;
  }
}
