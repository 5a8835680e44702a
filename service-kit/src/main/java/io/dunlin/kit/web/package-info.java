/**
 * What all interfaces over HTTP have in common: pages of lists, strict JSON, the API's description.
 */
@NullMarked
package io.dunlin.kit.web;

import org.jspecify.annotations.NullMarked;
