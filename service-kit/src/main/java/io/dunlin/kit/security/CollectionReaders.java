package io.dunlin.kit.security;

import module java.base;

/**
 * Everybody who may read how customers are reminded and worked with. Which accounts each of them
 * reaches is up to the query (C3).
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Allowed({
  Role.AR,
  Role.AGENT,
  Role.CSM,
  Role.TEAM_LEAD,
  Role.CS_OPS,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO
})
public @interface CollectionReaders {}
