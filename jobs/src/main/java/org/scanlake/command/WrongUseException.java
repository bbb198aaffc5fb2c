package org.scanlake.command;

/** The command was used wrongly; the message is one sentence that says what would be right. */
final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String sentence) {
    super(sentence);
  }
}
