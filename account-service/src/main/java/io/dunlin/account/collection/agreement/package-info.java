/**
 * Promises and payment plans that a suspension waits for, and which receivables they cover (E2,
 * C2).
 */
@NullMarked
package io.dunlin.account.collection.agreement;

import org.jspecify.annotations.NullMarked;
