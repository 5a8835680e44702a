package io.dunlin.standalone.services;

import module java.base;

import io.dunlin.kit.due.Due;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.due.DueWorkRunner;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.standalone.clock.ServiceWork;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The contexts of the services; each can be stopped and started while the others run. */
public final class ServiceContexts implements AutoCloseable {

  private final ServiceSettings settings;
  private final SharedBeans shared;
  private final Map<Service, ConfigurableApplicationContext> running = new EnumMap<>(Service.class);

  public ServiceContexts(ServiceSettings settings, SharedBeans shared) {
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

  /** The gateway first, so that nobody comes in any more; the others side by side. */
  @Override
  public void close() {
    stop(Service.GATEWAY);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              Service.withDatabases()
                  .map(service -> CompletableFuture.runAsync(() -> stop(service), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  /** The due work of one service, and whether it is quiet, as its context tells. */
  private record ContextWork(String name, DueWorkRunner runner, List<QuiescenceCheck> checks)
      implements ServiceWork {

    static ContextWork of(Service service, ApplicationContext context) {
      return new ContextWork(
          service.configName(),
          context.getBean(DueWorkRunner.class),
          context.getBeanProvider(QuiescenceCheck.class).stream().toList());
    }

    @Override
    public Flux<Due> dues() {
      return runner.dues();
    }

    @Override
    public Mono<Integer> runDue(Set<DueWork> kinds, Instant now) {
      return runner.run(kinds, now);
    }
  }
}
