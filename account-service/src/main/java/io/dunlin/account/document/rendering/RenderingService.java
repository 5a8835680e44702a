package io.dunlin.account.document.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Prints papers on virtual threads, because that blocks, and only a few at once, because it is
 * nothing but computing.
 */
@Component
public class RenderingService implements DisposableBean {

  private final HtmlRenderer pages;
  private final PdfRenderer press;
  private final Semaphore presses;
  private final Scheduler virtual =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "printer");

  RenderingService(HtmlRenderer pages, PdfRenderer press, PaperSettings settings) {
    this.pages = pages;
    this.press = press;
    this.presses = new Semaphore(settings.pressesAtOnce());
  }

  public Mono<byte[]> html(Paper paper) {
    return inTurn(() -> pages.page(paper).getBytes(UTF_8));
  }

  public Mono<byte[]> pdf(Paper paper) {
    return inTurn(() -> press.pdf(pages.page(paper), paper.on()));
  }

  private Mono<byte[]> inTurn(Callable<byte[]> work) {
    return Mono.fromCallable(() -> holding(work)).subscribeOn(virtual);
  }

  private byte[] holding(Callable<byte[]> work) throws Exception {
    presses.acquire();
    try {
      return work.call();
    } finally {
      presses.release();
    }
  }

  @Override
  public void destroy() {
    virtual.dispose();
  }
}
