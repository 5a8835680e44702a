package io.dunlin.standalone.services;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What standalone adds to the contexts. */
public interface StandaloneBeans {

  /** Registers ready-made objects in the context of a service. */
  void register(Service service, ConfigurableListableBeanFactory beans);

  /** Further configuration classes for the context of a service. */
  Class<?>[] sources(Service service);
}
