package org.scanlake.filter;

import java.util.List;
import org.scanlake.alert.AlertHead;

/**
 * An alert with what the configuration says of it.
 *
 * @param flows how many flows it has
 * @param labels in the order of {@code signatures.yaml}
 * @param classes source classes in the order of the overall summary, then the site's own
 * @param severity 0–10
 */
public record JudgedAlert(
    AlertHead head, int flows, List<GivenLabel> labels, List<String> classes, int severity) {
  public JudgedAlert {
    labels = List.copyOf(labels);
    classes = List.copyOf(classes);
  }
}
