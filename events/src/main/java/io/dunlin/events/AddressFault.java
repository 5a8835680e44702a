package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why mail does not arrive at an address; only a bad one is not written to any more (A3). */
public enum AddressFault {
  /** Nobody reads it: there is no such mailbox, or it is no address at all. */
  BAD_ADDRESS,
  /** It lives, but did not take the last mail: a full mailbox, a server that is away. */
  NOT_NOW,
  @JsonEnumDefaultValue
  UNKNOWN
}
