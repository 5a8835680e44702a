/** Managers' approvals of promises beyond the usual limits (C2). */
@NullMarked
package io.dunlin.disposition.promiseapproval;

import org.jspecify.annotations.NullMarked;
