/** Papers for customers: one template each, printed as a page (HTML) or as PDF. */
@NullMarked
package io.dunlin.account.document.rendering;

import org.jspecify.annotations.NullMarked;
