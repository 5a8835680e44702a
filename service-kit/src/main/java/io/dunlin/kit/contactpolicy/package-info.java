/** When a customer may be contacted (C7): one rule for the messages of ours and for calls. */
@NullMarked
package io.dunlin.kit.contactpolicy;

import org.jspecify.annotations.NullMarked;
