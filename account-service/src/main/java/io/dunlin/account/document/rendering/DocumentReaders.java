package io.dunlin.account.document.rendering;

import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles that may read documents of customers; CSMs and agents those of their own accounts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Allowed({
  Role.FINANCE,
  Role.AR,
  Role.AGENT,
  Role.CSM,
  Role.TEAM_LEAD,
  Role.CS_OPS,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO,
  Role.SERVICE
})
public @interface DocumentReaders {}
