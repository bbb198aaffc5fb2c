package org.scanlake.measured;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** Turns a record of the reading into rows of one table. One instance a task. */
interface RowsOfMail {
  /** The rows of a record; each is valid until the next one is asked for. */
  Iterator<InternalRow> of(ReadMail mail);
}
