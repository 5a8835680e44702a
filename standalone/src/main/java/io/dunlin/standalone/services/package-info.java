/** The five services as contexts of this JVM, each of which can be stopped and started. */
@NullMarked
package io.dunlin.standalone.services;

import org.jspecify.annotations.NullMarked;
