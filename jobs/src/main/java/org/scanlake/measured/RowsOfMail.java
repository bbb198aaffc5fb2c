package org.scanlake.measured;

import java.util.Iterator;

/**
 * Turns a record of the reading into rows of one table, or into alerts. One instance a task.
 *
 * @param <T> what it turns them into
 */
interface RowsOfMail<T> {
  /** The rows of a record; each is valid until the next one is asked for. */
  Iterator<T> of(ReadMail mail);
}
