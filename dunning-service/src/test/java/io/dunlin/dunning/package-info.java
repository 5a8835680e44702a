/** The whole service against a real database, Kafka and mail server. */
@NullMarked
package io.dunlin.dunning;

import org.jspecify.annotations.NullMarked;
