package org.scanlake.signature;

import java.util.List;

/**
 * An example that a signature carries in the configuration.
 *
 * @param values one for each condition, in their order
 * @param given whether an alert with these values gets the label
 */
public record SignatureExample(List<MetricValue> values, boolean given) {
  public SignatureExample {
    values = List.copyOf(values);
  }
}
