/** The contacts that were made, by mail and by telephone, for the contact policy (C7). */
@NullMarked
package io.dunlin.disposition.contactpolicy;

import org.jspecify.annotations.NullMarked;
