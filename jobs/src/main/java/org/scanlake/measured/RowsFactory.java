package org.scanlake.measured;

import java.io.Serializable;

/** Makes the task's own {@link RowsOfMail}. */
interface RowsFactory extends Serializable {
  RowsOfMail create();
}
