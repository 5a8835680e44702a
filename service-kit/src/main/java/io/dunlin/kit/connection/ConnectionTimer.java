package io.dunlin.kit.connection;

import module java.base;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of a connection, used by its event loop only. While nothing is asked, it counts
 * from the end of the last answer; from the first byte of a request to the end of its head it
 * counts without regard to further bytes, because these may be dribbled; in a body it begins again
 * with each part. While an answer is being prepared nothing is counted: that time is ours.
 */
final class ConnectionTimer {

  private static final String LINES = "application/x-ndjson";

  private final ConnectionSettings limits;

  private @Nullable Future<?> pending;
  private int unanswered;
  private boolean headBegun;
  private boolean bodyEnded = true;
  private Duration bodyGap = Duration.ZERO;

  ConnectionTimer(ConnectionSettings limits) {
    this.limits = limits;
  }

  /** Goes before the codec. */
  ChannelHandler bytes() {
    return new Bytes();
  }

  /** Goes behind the codec. */
  ChannelHandler messages() {
    return new Messages();
  }

  private void within(ChannelHandlerContext context, Duration limit) {
    stop();
    pending =
        context.executor().schedule(() -> close(context), limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void close(ChannelHandlerContext context) {
    var _ = context.close();
  }

  private void stop() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }

  private void awaitRequest(ChannelHandlerContext context) {
    headBegun = false;
    within(context, limits.idle());
  }

  private final class Bytes extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      awaitRequest(context);
      context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      if (unanswered == 0 && bodyEnded && !headBegun) {
        headBegun = true;
        within(context, limits.head());
      }
      context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      stop();
      context.fireChannelInactive();
    }
  }

  private final class Messages extends ChannelDuplexHandler {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        unanswered++;
        bodyEnded = false;
        bodyGap = isStream(request) ? limits.streamGap() : limits.bodyGap();
        within(context, bodyGap);
      }
      if (message instanceof LastHttpContent) {
        bodyEnded = true;
        stop();
        awaitRequestIfDone(context);
      } else if (message instanceof HttpContent) {
        within(context, bodyGap);
      }
      context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
      var _ = context.write(message, written);
      if (message instanceof LastHttpContent && !isInterim(message)) {
        unanswered = Math.max(0, unanswered - 1);
        awaitRequestIfDone(context);
      }
    }

    /** An answer may end before the body that it answers. */
    private void awaitRequestIfDone(ChannelHandlerContext context) {
      if (unanswered == 0 && bodyEnded) {
        awaitRequest(context);
      }
    }

    private static boolean isStream(HttpRequest request) {
      String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
      return type.toLowerCase(Locale.ROOT).startsWith(LINES);
    }

    /** Such as 100 Continue, after which the answer is still to come. */
    private static boolean isInterim(Object message) {
      return message instanceof HttpResponse response
          && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
  }
}
