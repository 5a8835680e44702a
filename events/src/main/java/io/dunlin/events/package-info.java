/** What the services say to each other: event records, topics, names and schemas. */
@NullMarked
package io.dunlin.events;

import org.jspecify.annotations.NullMarked;
