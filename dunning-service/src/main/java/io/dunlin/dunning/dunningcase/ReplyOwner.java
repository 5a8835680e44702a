package io.dunlin.dunning.dunningcase;

import org.jspecify.annotations.Nullable;

/**
 * Who reads an account's mails.
 *
 * @param role the owner of its playbook
 * @param episode the one that is open; null when nothing is overdue
 */
public record ReplyOwner(String role, @Nullable String episode) {}
