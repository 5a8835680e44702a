package io.dunlin.kit.connection;

import io.netty.channel.Channel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Closes connections whose caller dribbles the head of a request, stops in the middle of a body or
 * sends nothing for long. The server's own time-outs begin only when a head is complete.
 */
@Component
@EnableConfigurationProperties(ConnectionSettings.class)
public class ConnectionTimeouts implements NettyServerCustomizer {

  private final ConnectionSettings settings;

  ConnectionTimeouts(ConnectionSettings settings) {
    this.settings = settings;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.doOnChannelInit((_, channel, _) -> watch(channel));
  }

  private void watch(Channel channel) {
    ConnectionTimer timer = new ConnectionTimer(settings);
    channel
        .pipeline()
        .addBefore(NettyPipeline.HttpCodec, "dunlin.bytes", timer.bytes())
        .addAfter(NettyPipeline.HttpCodec, "dunlin.messages", timer.messages());
  }
}
