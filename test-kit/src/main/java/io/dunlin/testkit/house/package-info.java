/**
 * The house rules: what may lean on what, and what nobody does here. Each has a violator that
 * proves it can fail.
 */
@NullMarked
package io.dunlin.testkit.house;

import org.jspecify.annotations.NullMarked;
