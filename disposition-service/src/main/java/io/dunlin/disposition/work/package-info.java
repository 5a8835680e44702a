/** All work items of all services: who has to do what by when, and why it is on the list. */
@NullMarked
package io.dunlin.disposition.work;

import org.jspecify.annotations.NullMarked;
