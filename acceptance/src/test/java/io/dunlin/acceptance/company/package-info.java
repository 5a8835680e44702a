/**
 * The stage of the scenarios: a company that uses Dunlin, its people, its customers, its clock and
 * its post.
 */
@NullMarked
package io.dunlin.acceptance.company;

import org.jspecify.annotations.NullMarked;
