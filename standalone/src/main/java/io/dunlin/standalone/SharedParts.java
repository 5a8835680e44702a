package io.dunlin.standalone;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.clock.SystemBusinessClock;
import io.dunlin.kit.outbox.PublishedOffsets;
import io.dunlin.standalone.clock.ClockMover;
import io.dunlin.standalone.clock.ClockRoutes;
import io.dunlin.standalone.clock.PersistentClock;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.issuer.IssuerRoutes;
import io.dunlin.standalone.issuer.ServiceClients;
import io.dunlin.standalone.services.Service;
import io.dunlin.standalone.services.StandaloneBeans;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The one clock for all, how far everything is published, and what the gateway needs for the issuer
 * and the clock.
 */
final class SharedParts implements StandaloneBeans {

  private final Issuer issuer;
  private final ServiceClients clients;
  private final Optional<PersistentClock> clock;
  private final PublishedOffsets published = new PublishedOffsets();
  private @Nullable ClockMover mover;

  SharedParts(Issuer issuer, String clientSecret, Optional<PersistentClock> clock) {
    this.issuer = issuer;
    this.clients =
        Arrays.stream(Service.values())
            .map(Service::configName)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toUnmodifiableSet(),
                    names -> new ServiceClients(names, clientSecret)));
    this.clock = clock;
  }

  void move(ClockMover by) {
    this.mover = by;
  }

  @Override
  public void register(Service service, ConfigurableListableBeanFactory beans) {
    beans.registerSingleton("businessClock", businessClock());
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

  @Override
  public Class<?>[] sources(Service service) {
    return service == Service.GATEWAY
        ? new Class<?>[] {IssuerRoutes.class, ClockRoutes.class}
        : new Class<?>[0];
  }
}
