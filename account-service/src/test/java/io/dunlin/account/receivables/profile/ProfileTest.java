package io.dunlin.account.receivables.profile;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.Facts;
import io.dunlin.events.Contact;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private final Profile known = Profile.of(Facts.account("A"), null);

  @Test
  void what_finance_does_not_mention_stays_as_it_was() {
    Profile updated = Profile.of(upserted(null, null, null), known);

    assertThat(updated.products()).isEqualTo(known.products()).isNotEmpty();
    assertThat(updated.portalUrl()).isEqualTo(known.portalUrl()).isNotEmpty();
    assertThat(updated.contacts()).isEqualTo(known.contacts()).isNotEmpty();
    assertThat(updated.openOpportunities()).isZero();
  }

  @Test
  void what_finance_leaves_empty_is_ended() {
    Profile updated = Profile.of(upserted(List.of(), "", List.of()), known);

    assertThat(updated.products()).isEmpty();
    assertThat(updated.portalUrl()).isNull();
    assertThat(updated.contacts()).isEmpty();
  }

  @Test
  void a_new_account_begins_with_what_is_mentioned() {
    Profile first = Profile.of(upserted(null, null, null), null);

    assertThat(first.products()).isEmpty();
    assertThat(first.contacts()).isEmpty();
    assertThat(first.portalUrl()).isNull();
  }

  private static AccountUpserted upserted(
      @Nullable List<String> products, @Nullable String url, @Nullable List<Contact> contacts) {
    return new AccountUpserted(
        "A",
        "Acme",
        "CORE",
        "DE",
        "Europe/Berlin",
        "EUR",
        "dana",
        null,
        null,
        products,
        url,
        null,
        contacts);
  }
}
