/**
 * Documents of an account, kept in the service's own database: what they are is checked against
 * their content, the same content is kept once, and every reading is recorded.
 */
@NullMarked
package io.dunlin.kit.document;

import org.jspecify.annotations.NullMarked;
