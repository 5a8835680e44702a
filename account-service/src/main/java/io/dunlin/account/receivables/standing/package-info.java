/** What an account owes and since when: ageing buckets, delinquency episodes, standing (W3–W7). */
@NullMarked
package io.dunlin.account.receivables.standing;

import org.jspecify.annotations.NullMarked;
