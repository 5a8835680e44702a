/** What each test needs: PostgreSQL, Kafka, mail, tokens and the architecture rules. */
@NullMarked
package io.dunlin.testkit;

import org.jspecify.annotations.NullMarked;
