/** This service's half of clearance: has the main POC answered on a call? */
@NullMarked
package io.dunlin.disposition.clearance;

import org.jspecify.annotations.NullMarked;
