package io.dunlin.disposition.account;

import module java.base;

/**
 * How episodes stand.
 *
 * @param openOf the open episode of each account that has one
 * @param closed the named episodes that are over
 */
public record EpisodeStates(Map<String, String> openOf, Set<String> closed) {}
