/** The three-layer catalogue of dispositions (C1), the manager's to edit, in whole versions. */
@NullMarked
package io.dunlin.disposition.catalogue;

import org.jspecify.annotations.NullMarked;
