package org.scanlake.lake;

/** How sorted rows are cut so that whoever fetches them holds one part of them and not all. */
public final class Parts {
  /** Rows of about half a kilobyte. */
  private static final long ROWS = 20_000;

  private Parts() {}

  /** Into how many parts this many rows are cut; at least one. */
  public static int of(long rows) {
    return Math.toIntExact(rows / ROWS + 1);
  }
}
