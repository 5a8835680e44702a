/** The one rule for text and days that come in, and the strict reading of JSON bodies. */
@NullMarked
package io.dunlin.kit.input;

import org.jspecify.annotations.NullMarked;
