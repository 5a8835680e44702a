package io.dunlin.account.document.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Renders documents on virtual threads, because rendering blocks, and only a few at once, because
 * it does nothing but compute.
 */
@Component
public class RenderingService implements DisposableBean {

  private final HtmlRenderer html;
  private final PdfRenderer pdf;
  private final Semaphore renderers;
  private final Scheduler virtual =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "rendering");

  RenderingService(HtmlRenderer html, PdfRenderer pdf, RenderingSettings settings) {
    this.html = html;
    this.pdf = pdf;
    this.renderers = new Semaphore(settings.renderersAtOnce());
  }

  public Mono<byte[]> html(DocumentModel document) {
    return withPermit(() -> html.render(document).getBytes(UTF_8));
  }

  public Mono<byte[]> pdf(DocumentModel document) {
    return withPermit(() -> pdf.render(html.render(document), document.on()));
  }

  private Mono<byte[]> withPermit(Callable<byte[]> work) {
    return Mono.fromCallable(() -> permitted(work)).subscribeOn(virtual);
  }

  private byte[] permitted(Callable<byte[]> work) throws Exception {
    renderers.acquire();
    try {
      return work.call();
    } finally {
      renderers.release();
    }
  }

  @Override
  public void destroy() {
    virtual.dispose();
  }
}
