package org.scanlake.flowlog;

/**
 * A log whose format is known and whose flows cannot be told from what it has. The message is a
 * sentence for the user: what is missing, and what to ask the tool for.
 */
public final class UnusableLogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableLogException(String message) {
    super(message);
  }
}
