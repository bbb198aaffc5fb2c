package org.scanlake.flowlog;

/** Where the cells of a line lie, by the places of their columns. */
interface LineCells {
  /** Cuts {@code text[from..to)}; false when it has not the columns of the header. */
  boolean cut(byte[] text, int from, int to);

  /** Where the last line's cell starts, without the blanks around it. */
  int from(int column);

  /** Where it ends; where it starts when there is nothing in it or no such column. */
  int to(int column);
}
