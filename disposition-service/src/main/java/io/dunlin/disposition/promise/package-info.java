/** Promises to pay: made in an interaction, kept or broken by what comes in (C2, M6). */
@NullMarked
package io.dunlin.disposition.promise;

import org.jspecify.annotations.NullMarked;
