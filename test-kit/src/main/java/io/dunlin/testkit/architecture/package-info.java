/**
 * Architecture rules: what may depend on what, and which calls are forbidden. Each has a violator
 * that proves it can fail.
 */
@NullMarked
package io.dunlin.testkit.architecture;

import org.jspecify.annotations.NullMarked;
