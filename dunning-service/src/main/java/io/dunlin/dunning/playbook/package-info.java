/** Playbooks are data: the steps by which an account is reminded, each version kept for ever. */
@NullMarked
package io.dunlin.dunning.playbook;

import org.jspecify.annotations.NullMarked;
