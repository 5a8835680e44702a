package io.dunlin.kit.web;

import io.netty.channel.Channel;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.ConnectionObserver.State;
import reactor.netty.http.server.HttpServer;

/**
 * Asks for the next request on a kept-alive connection whenever one was answered. Reactor Netty
 * 1.3.6 and 1.3.7 forget to when a request came in before the one before it had ended, and every
 * later request on that connection waits for ever (reactor-netty issue 4361). Asking twice does no
 * harm; to be removed with the version that mends it.
 */
@Component
public class KeepReading implements NettyServerCustomizer {

  @Override
  public HttpServer apply(HttpServer server) {
    return server.childObserve(
        (connection, state) -> {
          if (State.DISCONNECTING.equals(state)) {
            Channel channel = connection.channel();
            channel.eventLoop().execute(channel::read);
          }
        });
  }
}
