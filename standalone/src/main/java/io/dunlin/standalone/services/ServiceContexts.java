package io.dunlin.standalone.services;

import io.dunlin.standalone.clock.ServiceWork;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The contexts of the services; each can be stopped and started while the others run. */
public final class ServiceContexts implements AutoCloseable {

  private final ServiceSettings settings;
  private final StandaloneBeans shared;
  private final Map<Service, ConfigurableApplicationContext> running = new EnumMap<>(Service.class);

  public ServiceContexts(ServiceSettings settings, StandaloneBeans shared) {
    this.settings = settings;
    this.shared = shared;
  }

  /** Starts a service and returns when it answers. */
  public void start(Service service) {
    ConfigurableApplicationContext context = builder(service).run(settings.arguments(service));
    synchronized (running) {
      running.put(service, context);
    }
  }

  /** Stops a service; what it was doing is taken up again when it starts. */
  public void stop(Service service) {
    Optional<ConfigurableApplicationContext> context;
    synchronized (running) {
      context = Optional.ofNullable(running.remove(service));
    }
    context.ifPresent(ConfigurableApplicationContext::close);
  }

  /** The work of all services that run and have any, in the order in which it is done. */
  public List<ServiceWork> works() {
    synchronized (running) {
      return running.entrySet().stream()
          .filter(entry -> entry.getKey().hasDatabase())
          .<ServiceWork>map(entry -> ContextWork.of(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  private SpringApplicationBuilder builder(Service service) {
    ApplicationContextInitializer<ConfigurableApplicationContext> beans =
        context -> shared.register(service, context.getBeanFactory());
    return new SpringApplicationBuilder(service.mainClass(), ContextEventLoops.class)
        .sources(shared.sources(service))
        .initializers(beans)
        .registerShutdownHook(false);
  }

  @Override
  public void close() {
    stop(Service.GATEWAY);
    List.of(Service.REPORTING, Service.DISPOSITION, Service.DUNNING, Service.ACCOUNT)
        .forEach(this::stop);
  }
}
