/**
 * What each service needs and none should write twice: locks, outbox, inbox, clock, problems,
 * security.
 */
@NullMarked
package io.dunlin.kit;

import org.jspecify.annotations.NullMarked;
