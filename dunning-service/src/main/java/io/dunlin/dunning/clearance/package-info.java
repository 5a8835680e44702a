/** Whether a message may leave now, by the answers of the two services that are asked (A3). */
@NullMarked
package io.dunlin.dunning.clearance;

import org.jspecify.annotations.NullMarked;
