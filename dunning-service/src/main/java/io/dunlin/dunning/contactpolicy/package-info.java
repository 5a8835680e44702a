/** When an account may be contacted (C7), and the contacts that were made. */
@NullMarked
package io.dunlin.dunning.contactpolicy;

import org.jspecify.annotations.NullMarked;
