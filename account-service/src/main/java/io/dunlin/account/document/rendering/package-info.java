/** Rendering of documents for customers: one template each, as HTML or PDF. */
@NullMarked
package io.dunlin.account.document.rendering;

import org.jspecify.annotations.NullMarked;
