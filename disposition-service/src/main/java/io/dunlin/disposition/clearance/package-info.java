/** This service's half of clearance: has a person logged an answer of the main POC? */
@NullMarked
package io.dunlin.disposition.clearance;

import org.jspecify.annotations.NullMarked;
