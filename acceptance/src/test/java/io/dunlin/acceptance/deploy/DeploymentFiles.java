package io.dunlin.acceptance.deploy;

import module java.base;

import org.yaml.snakeyaml.Yaml;

/** The files with which Dunlin is deployed, read as plain maps and lists. */
final class DeploymentFiles {

  static final Set<String> SERVICES =
      Set.of(
          "gateway",
          "account-service",
          "dunning-service",
          "disposition-service",
          "reporting-service");

  private static final Path ROOT = Path.of("..");
  private static final Pattern EMPTY_SECRET = Pattern.compile("(?m)^([A-Z_]+)=$");

  private DeploymentFiles() {}

  static Map<String, Object> compose() {
    return map(new Yaml().load(text("docker-compose.yml")));
  }

  static Map<String, Object> prometheus() {
    return map(new Yaml().load(text("deploy/prometheus/prometheus.yml")));
  }

  static Map<String, Object> realm() {
    return map(new Yaml().load(text("deploy/keycloak/dunlin-realm.json")));
  }

  /** What every service is set to unless its environment says otherwise. */
  static Map<String, Object> serviceDefaults() {
    return map(new Yaml().load(text("service-kit/src/main/resources/service-kit.yml")));
  }

  /** Every object of the Kubernetes base. */
  static List<Map<String, Object>> kubernetes() {
    try (Stream<Path> files = Files.list(ROOT.resolve("k8s/base"))) {
      return files
          .map(file -> new Yaml().loadAll(text("k8s/base/" + file.getFileName())))
          .flatMap(documents -> StreamSupport.stream(documents.spliterator(), false))
          .map(DeploymentFiles::map)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the secrets that a deployment is given; the example holds no values. */
  static Set<String> secrets() {
    return EMPTY_SECRET
        .matcher(text(".env.example"))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  static List<String> found(String file, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text(file))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Follows keys from map to map. */
  static Map<String, Object> at(Object start, String... keys) {
    Object here = start;
    for (String key : keys) {
      here = map(here).getOrDefault(key, Map.of());
    }
    return map(here);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static Collection<Object> list(Object value) {
    return (Collection<Object>) value;
  }

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
