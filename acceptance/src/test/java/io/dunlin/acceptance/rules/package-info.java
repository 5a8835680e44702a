/** Keeps the page of rules true to the tests that prove them. */
@NullMarked
package io.dunlin.acceptance.rules;

import org.jspecify.annotations.NullMarked;
