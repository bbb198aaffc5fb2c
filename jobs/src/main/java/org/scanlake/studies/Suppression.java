package org.scanlake.studies;

import java.io.Serializable;

/**
 * Alerts that would not be raised any more.
 *
 * @param name of the class, the label, or a prefix; empty for known hosts
 */
public record Suppression(Kind kind, String name) implements Serializable {
  /** What tells the alerts. */
  public enum Kind {
    /** Their source is a known host. */
    KNOWN,
    /** Their source has a class. */
    CLASS,
    /** They have a label. */
    LABEL,
    /** Their source lies in a prefix. */
    SOURCE
  }
}
