package io.dunlin.standalone.services;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.clock.SystemBusinessClock;
import io.dunlin.kit.due.Activity;
import io.dunlin.kit.outbox.PublishedOffsets;
import io.dunlin.standalone.clock.ClockController;
import io.dunlin.standalone.clock.ClockMover;
import io.dunlin.standalone.clock.PersistentClock;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.issuer.IssuerController;
import io.dunlin.standalone.issuer.ServiceClients;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The one clock for all, what happens and how far everything is published, and what the gateway
 * needs for the issuer and the clock.
 */
public final class SharedBeans {

  private final Issuer issuer;
  private final ServiceClients clients;
  private final Optional<PersistentClock> clock;
  private final Activity activity = new Activity();
  private final PublishedOffsets published = new PublishedOffsets();
  private @Nullable ClockMover mover;

  public SharedBeans(Issuer issuer, String clientSecret, Optional<PersistentClock> clock) {
    this.issuer = issuer;
    Set<String> names =
        Arrays.stream(Service.values()).map(Service::configName).collect(Collectors.toSet());
    this.clients = new ServiceClients(names, clientSecret);
    this.clock = clock;
  }

  /** What happens in all services. */
  public Activity activity() {
    return activity;
  }

  /** From now on the clock is a simulated one, for the gateway to move. */
  public void move(ClockMover by) {
    this.mover = by;
  }

  /** Registers them in the context of a service. */
  void register(Service service, ConfigurableListableBeanFactory beans) {
    beans.registerSingleton("businessClock", businessClock());
    beans.registerSingleton("activity", activity);
    beans.registerSingleton("publishedOffsets", published);
    if (service == Service.GATEWAY) {
      beans.registerSingleton("issuer", issuer);
      beans.registerSingleton("knownClients", clients);
      if (mover != null) {
        beans.registerSingleton("clockMover", mover);
      }
    }
  }

  private BusinessClock businessClock() {
    return clock.<BusinessClock>map(PersistentClock::shown).orElseGet(SystemBusinessClock::new);
  }

  /** What else the context of a service is made of. */
  Class<?>[] sources(Service service) {
    return service == Service.GATEWAY
        ? new Class<?>[] {IssuerController.class, ClockController.class}
        : new Class<?>[0];
  }
}
