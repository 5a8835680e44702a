package io.dunlin.kit.list;

import module java.base;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import org.slf4j.LoggerFactory;

/**
 * Has each row of the driver followed until it is released, and keeps what is told of the others.
 */
final class LeakedRows implements AutoCloseable {

  private static final int LOOKS = 5;

  private final Level before = ResourceLeakDetector.getLevel();
  private final Logger log = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();

  LeakedRows() {
    told.start();
    log.addAppender(told);
    ResourceLeakDetector.setLevel(Level.PARANOID);
  }

  /** A leak is found when its row has been collected and another one is read. */
  List<String> reports(Runnable readsARow) {
    for (int i = 0; i < LOOKS; i++) {
      System.gc();
      readsARow.run();
    }
    return List.copyOf(told.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(report -> report.contains("DataRow"))
        .toList();
  }

  @Override
  public void close() {
    ResourceLeakDetector.setLevel(before);
    log.detachAppender(told);
    told.stop();
  }
}
