package io.dunlin.dunning.mail;

import module java.base;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shared mailbox from which collections writes and to which customers reply, read by IMAP.
 *
 * @param address what stands in From and Reply-To; the user where it is not given
 * @param poll how often it is read (wall time); {@code off} when somebody else triggers it
 */
@Validated
@ConfigurationProperties("dunlin.mailbox")
public record MailboxSettings(
    @NotBlank @DefaultValue("localhost") String host,
    @Positive @DefaultValue("143") int port,
    @NotBlank @DefaultValue("collections@localhost") String user,
    @DefaultValue("") String password,
    @DefaultValue("false") boolean tls,
    @Nullable String address,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("2s") String poll) {

  public String from() {
    return address == null || address.isBlank() ? user : address;
  }

  /** The part after the @, under which our Message-IDs stand. */
  public String domain() {
    return from().substring(from().indexOf('@') + 1);
  }
}
