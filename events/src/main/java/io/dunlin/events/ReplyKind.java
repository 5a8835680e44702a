package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * What an incoming mail was; only a human one from the main POC opts out (A3). OUT_OF_OFFICE is any
 * automatic reply; DOUBTFUL holds the sequence until a person decides; RECEIPT says that a mail was
 * displayed; COMPLAINT, that its recipient called it spam.
 */
public enum ReplyKind {
  MAIN_POC,
  SOMEONE_ELSE,
  OUT_OF_OFFICE,
  DOUBTFUL,
  RECEIPT,
  COMPLAINT,
  DELIVERY_FAILURE,
  @JsonEnumDefaultValue
  UNKNOWN
}
