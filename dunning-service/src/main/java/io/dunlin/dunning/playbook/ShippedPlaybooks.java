package io.dunlin.dunning.playbook;

import module java.base;

import io.dunlin.kit.StartupTask;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Publishes the playbooks that ship with the service before it takes its first event. */
@Component
@DependsOn("shippedTemplates")
class ShippedPlaybooks extends StartupTask {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final String BY = "dunning-service";

  private final ResourcePatternResolver resources;
  private final PlaybookSettings settings;
  private final PublishPlaybook publish;

  ShippedPlaybooks(
      ResourcePatternResolver resources, PlaybookSettings settings, PublishPlaybook publish) {
    this.resources = resources;
    this.settings = settings;
    this.publish = publish;
  }

  @Override
  protected void run() {
    try {
      Flux.fromArray(resources.getResources(settings.location()))
          .map(ShippedPlaybooks::read)
          .concatMap(text -> publish.ship(text, BY))
          .blockLast();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlaybookText read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return YAML.readValue(in, PlaybookText.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
