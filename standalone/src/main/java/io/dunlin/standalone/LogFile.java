package io.dunlin.standalone;

import module java.base;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** The one log of this JVM. No context may set up logging of its own: they would race. */
public final class LogFile {

  private LogFile() {}

  /** Sends everything that this JVM logs to the file from now on. */
  public static void open(Path file) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    URL configuration = LogFile.class.getResource("/dunlin-standalone-logback.xml");
    try {
      context.reset();
      context.putProperty("dunlin.log", file.toString());
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(Objects.requireNonNull(configuration));
    } catch (JoranException e) {
      throw new IllegalStateException("The log cannot be opened", e);
    }
  }
}
