package io.dunlin.standalone.issuer;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the issuer under the gateway; it is where tokens come from, so it asks for none. */
@Configuration(proxyBeanMethods = false)
@Import(IssuerController.class)
public class IssuerRoutes {

  public static final String OPEN_PATHS = "/oauth2/**";
}
