package io.dunlin.acceptance.deploy;

import static io.dunlin.acceptance.deploy.DeploymentFiles.SERVICES;
import static io.dunlin.acceptance.deploy.DeploymentFiles.at;
import static io.dunlin.acceptance.deploy.DeploymentFiles.list;
import static io.dunlin.acceptance.deploy.DeploymentFiles.map;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.kit.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the deployment files say of each other agrees. */
class DeploymentFilesTest {

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET)$");

  static Stream<String> services() {
    return SERVICES.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void compose_starts_each_service_when_what_it_needs_is_healthy(String service) {
    Map<String, Object> described = at(DeploymentFiles.compose(), "services", service);

    assertThat(at(described, "build", "args")).containsEntry("SERVICE", service);
    assertThat(at(described, "healthcheck")).containsKey("test");
    assertThat(at(described, "depends_on", "keycloak"))
        .containsEntry("condition", "service_healthy");
  }

  @Test
  void compose_takes_every_secret_from_the_environment() {
    Map<String, Object> services = at(DeploymentFiles.compose(), "services");

    for (String service : services.keySet()) {
      Map<String, Object> environment = at(services, service, "environment");
      assertThat(environment.keySet().stream().filter(SECRET.asMatchPredicate()))
          .allSatisfy(key -> assertThat(environment.get(key)).asString().startsWith("${"));
    }
    assertThat(DeploymentFiles.found("docker-compose.yml", "\\$\\{(\\w+)"))
        .hasSizeGreaterThan(10)
        .allMatch(DeploymentFiles.secrets()::contains);
  }

  @Test
  void kubernetes_takes_every_secret_by_reference() {
    List<Map<String, Object>> variables =
        containers("Deployment", "StatefulSet")
            .flatMap(container -> list(container.getOrDefault("env", List.of())).stream())
            .map(DeploymentFiles::map)
            .filter(variable -> SECRET.matcher(variable.get("name").toString()).matches())
            .toList();

    assertThat(variables).hasSizeGreaterThan(10);
    assertThat(variables)
        .extracting(variable -> at(variable, "valueFrom", "secretKeyRef").get("key"))
        .allMatch(DeploymentFiles.secrets()::contains);
  }

  @Test
  void kubernetes_watches_and_bounds_what_keeps_state() {
    assertThat(containers("StatefulSet").toList())
        .hasSize(3)
        .allSatisfy(
            container ->
                assertThat(container)
                    .containsKeys("readinessProbe", "livenessProbe", "resources", "ports"));
  }

  @Test
  void kubernetes_runs_every_service() {
    assertThat(DeploymentFiles.kubernetes().stream())
        .filteredOn(object -> "Deployment".equals(object.get("kind")))
        .extracting(object -> at(object, "metadata").get("name"))
        .containsAll(SERVICES);
  }

  @Test
  void prometheus_reads_every_service_where_it_listens() {
    Map<String, Object> job =
        map(list(DeploymentFiles.prometheus().get("scrape_configs")).iterator().next());
    Stream<String> targets =
        list(job.get("static_configs")).stream()
            .flatMap(group -> list(map(group).get("targets")).stream())
            .map(Object::toString);

    assertThat(targets)
        .containsExactlyInAnyOrder(
            "gateway:8080",
            "account-service:8081",
            "dunning-service:8082",
            "disposition-service:8083",
            "reporting-service:8084");
  }

  @Test
  void the_identity_provider_knows_exactly_our_roles() {
    Stream<Object> roles =
        list(at(DeploymentFiles.realm(), "roles").get("realm")).stream()
            .map(role -> map(role).get("name"));

    assertThat(roles)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).map(Role::claim).toList());
  }

  @Test
  void every_client_of_the_identity_provider_names_the_audience_that_services_demand() {
    Object demanded = at(DeploymentFiles.serviceDefaults(), "dunlin", "issuer").get("audience");

    assertThat(list(DeploymentFiles.realm().get("clients")))
        .hasSizeGreaterThan(SERVICES.size())
        .allSatisfy(
            client ->
                assertThat(list(map(client).get("protocolMappers")))
                    .extracting(mapper -> at(mapper, "config"))
                    .anySatisfy(
                        config ->
                            assertThat(config)
                                .containsEntry("included.custom.audience", demanded)
                                .containsEntry("access.token.claim", "true")
                                .containsEntry("id.token.claim", "false")));
  }

  @Test
  void services_believe_the_issuer_that_the_identity_provider_calls_itself() {
    Map<String, Object> services = at(DeploymentFiles.compose(), "services");
    Object compose = at(services, "keycloak", "environment").get("KC_HOSTNAME");

    assertThat(SERVICES)
        .allSatisfy(
            service ->
                assertThat(at(services, service, "environment"))
                    .containsEntry("DUNLIN_ISSUER_URI", compose + "/realms/dunlin"));
    assertThat(DeploymentFiles.kubernetes().stream())
        .filteredOn(object -> "dunlin-services".equals(at(object, "metadata").get("name")))
        .extracting(object -> at(object, "data").get("DUNLIN_ISSUER_URI"))
        .containsExactly(kubernetesHostname() + "/realms/dunlin");
  }

  @ParameterizedTest
  @MethodSource("services")
  void what_docker_builds_from_holds_the_jar_of_each_service_by_its_name(String service) {
    assertThat(DeploymentFiles.text(".dockerignore").lines())
        .contains("!" + service + "/target/*-exec.jar");
  }

  private static Object kubernetesHostname() {
    return containers("Deployment")
        .flatMap(container -> list(container.getOrDefault("env", List.of())).stream())
        .map(DeploymentFiles::map)
        .filter(variable -> "KC_HOSTNAME".equals(variable.get("name")))
        .map(variable -> variable.get("value"))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Map<String, Object>> containers(String... kinds) {
    return DeploymentFiles.kubernetes().stream()
        .filter(object -> List.of(kinds).contains(object.get("kind")))
        .flatMap(object -> list(at(object, "spec", "template", "spec").get("containers")).stream())
        .map(DeploymentFiles::map);
  }
}
