package org.scanlake.measured;

import java.io.Serializable;

/** Makes the task's own {@link RowsOfMail}. */
interface RowsFactory<T> extends Serializable {
  RowsOfMail<T> create();
}
