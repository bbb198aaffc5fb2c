package org.scanlake.archive;

import java.io.Serial;
import java.io.Serializable;

/** 128 bits that tell mails apart; equal mails have equal marks of one kind. */
public record MailMark(long high, long low) implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
}
