/** Playbooks, sequences and messages: who is reminded when, by whom, and when it stops. */
@NullMarked
package io.dunlin.dunning;

import org.jspecify.annotations.NullMarked;
