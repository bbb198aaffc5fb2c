package org.scanlake.report;

/** A number and what it counts, in words for people. */
public final class Counted {
  private Counted() {}

  /** Such as {@code 1 alert} and {@code 0 alerts}, for words whose plural only adds an s. */
  public static String of(long count, String one) {
    return of(count, one, one + "s");
  }

  /** The number and one of the two. */
  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
