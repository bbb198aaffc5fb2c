package org.scanlake.filter;

import java.util.List;
import org.scanlake.signature.MetricValue;
import org.scanlake.signature.Signature;

/**
 * A label that an alert has, with what was counted for it.
 *
 * @param index of the signature among the configuration's
 * @param values one for each condition of the first list of conditions that passes, in their order;
 *     none where the source's being known is all that counts
 */
public record GivenLabel(int index, Signature signature, List<MetricValue> values) {
  public GivenLabel {
    values = List.copyOf(values);
  }
}
