package io.dunlin.testkit.architecture;

import module java.base;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The packages of each module, and the four kinds of class that a feature consists of. */
record Architecture(String root) {

  static final List<String> SERVICES =
      List.of("account", "dunning", "disposition", "reporting", "gateway");

  private static final String SPRING = "org.springframework.";
  private static final List<String> LISTENING =
      List.of(
          "org.springframework.kafka.annotation.KafkaListener",
          "org.springframework.scheduling.annotation.Scheduled");

  /** The packages of a module, for example {@code io.dunlin.events..}. */
  String packages(String name) {
    return root + "." + name + "..";
  }

  String[] services() {
    return SERVICES.stream().map(this::packages).toArray(String[]::new);
  }

  /** What serves in production: the services and what they are built from. */
  DescribedPredicate<JavaClass> inProduction() {
    return JavaClass.Predicates.resideInAnyPackage(services())
        .or(JavaClass.Predicates.resideInAnyPackage(packages("kit"), packages("events")));
  }

  /** Classes in a feature's package, a package below a service's own. */
  DescribedPredicate<JavaClass> inAFeature() {
    String anyService = String.join("|", SERVICES);
    Pattern feature = Pattern.compile(Pattern.quote(root) + "\\.(" + anyService + ")\\..+");
    return DescribedPredicate.describe(
        "in a feature", type -> feature.matcher(type.getPackageName()).matches());
  }

  /** A rule is told by having no annotation of a framework's or of the kit's. */
  DescribedPredicate<JavaClass> rules() {
    return inAFeature()
        .and(DescribedPredicate.describe("rules", type -> !isAnnotated(outermost(type))));
  }

  DescribedPredicate<JavaClass> useCases() {
    return DescribedPredicate.describe(
        "use cases", type -> outermost(type).isAnnotatedWith(root + ".kit.UseCase"));
  }

  DescribedPredicate<JavaClass> adapters() {
    return DescribedPredicate.describe("adapters", type -> isAdapter(outermost(type)));
  }

  DescribedPredicate<JavaClass> listeners() {
    return DescribedPredicate.describe("listeners", type -> listens(outermost(type)));
  }

  static DescribedPredicate<JavaClass> stores() {
    return DescribedPredicate.describe(
        "stores", type -> isMarked(outermost(type), "org.springframework.stereotype.Repository"));
  }

  /** What puts the parts together or starts and stops them. */
  static DescribedPredicate<JavaClass> wiring() {
    return DescribedPredicate.describe("wiring", type -> isWiring(outermost(type)));
  }

  private boolean isAdapter(JavaClass type) {
    return isMarked(type, "org.springframework.stereotype.Controller")
        || isMarked(type, "org.springframework.web.bind.annotation.ControllerAdvice")
        || type.isAssignableTo(root + ".kit.due.DueWork")
        || type.isAssignableTo(root + ".kit.due.QuiescenceCheck")
        || listens(type);
  }

  private static boolean listens(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> LISTENING.stream().anyMatch(method::isAnnotatedWith));
  }

  private static boolean isWiring(JavaClass type) {
    return isMarked(type, "org.springframework.context.annotation.Configuration")
        || type.isAssignableTo("org.springframework.context.Lifecycle")
        || type.isAssignableTo("org.springframework.beans.factory.DisposableBean")
        || type.isAssignableTo("org.springframework.boot.ApplicationRunner");
  }

  private boolean isAnnotated(JavaClass type) {
    return type.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getName())
        .anyMatch(name -> name.startsWith(SPRING) || name.startsWith(root + ".kit."));
  }

  private static boolean isMarked(JavaClass type, String annotation) {
    return type.isAnnotatedWith(annotation) || type.isMetaAnnotatedWith(annotation);
  }

  /** What is nested belongs to the class around it. */
  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
  }
}
