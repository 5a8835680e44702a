package io.dunlin.kit.description;

import module java.base;

import io.dunlin.kit.security.AllowedCheck;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Has the description of the interface tell, for each operation, which roles may call it. */
@Component
class RolesInDescription implements GlobalOperationCustomizer {

  private static final String EXTENSION = "x-roles";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    List<String> roles = AllowedCheck.rolesFor(method).stream().map(Role::claim).toList();
    if (!roles.isEmpty()) {
      operation.addExtension(EXTENSION, roles);
      operation.addSecurityItem(new SecurityRequirement().addList("bearer", roles));
    }
    return operation;
  }
}
