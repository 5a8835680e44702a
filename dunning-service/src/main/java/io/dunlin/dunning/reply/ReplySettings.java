package io.dunlin.dunning.reply;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom answers are believed from (A3).
 *
 * @param trustedServers the names under which our own receiving mail servers write
 *     Authentication-Results (their authserv-id, RFC 8601); they must remove what comes in under
 *     these names. With none, only a reference to a message of ours proves an answer
 */
@ConfigurationProperties("dunlin.replies")
record ReplySettings(@DefaultValue List<String> trustedServers) {

  ReplySettings {
    trustedServers =
        trustedServers.stream().map(server -> server.strip().toLowerCase(Locale.ROOT)).toList();
  }
}
