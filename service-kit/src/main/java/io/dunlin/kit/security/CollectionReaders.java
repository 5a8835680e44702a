package io.dunlin.kit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
