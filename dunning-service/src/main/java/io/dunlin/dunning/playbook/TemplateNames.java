package io.dunlin.dunning.playbook;

import module java.base;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which templates the steps of a playbook can refer to. */
@Component
public interface TemplateNames {

  Mono<Set<String>> names();
}
