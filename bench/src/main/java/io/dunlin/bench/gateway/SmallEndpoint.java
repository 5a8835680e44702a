package io.dunlin.bench.gateway;

import module java.base;

import com.nimbusds.jose.jwk.JWKSet;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** A service that does nothing: it answers everything with the same small JSON. */
final class SmallEndpoint implements AutoCloseable {

  private static final String ACCOUNT =
      """
      {"account":"B000001","name":"Customer B000001","segment":"CORE","country":"US",\
      "timeZone":"UTC","currency":"USD","csm":"csm.1","collector":"collector.1",\
      "contacts":[{"id":"B000001-main","name":"Payer","email":"payer@b1.example",\
      "role":"MAIN_POC"}],"standing":{"state":"CURRENT","version":1,"open":"1234.50"}}\
      """;

  private final LoopResources loops = LoopResources.create("endpoint");
  private final DisposableServer server;

  /** It also serves the keys of the issuer whose tokens the gateway is to believe. */
  SmallEndpoint(JWKSet keys) {
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .runOn(loops)
            .handle(
                (request, response) ->
                    response
                        .header("Content-Type", "application/json")
                        .sendString(
                            Mono.just(request.uri().equals("/jwks") ? keys.toString() : ACCOUNT)))
            .bindNow();
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.disposeNow();
    loops.dispose();
  }
}
