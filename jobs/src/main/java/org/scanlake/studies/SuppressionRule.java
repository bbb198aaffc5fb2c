package org.scanlake.studies;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.scanlake.labelled.LabelledFacts;
import org.scanlake.network.Prefix;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

/** A suppression, compiled for the signatures of a configuration. */
final class SuppressionRule {
  private final Suppression suppression;
  private final Optional<Prefix> prefix;
  private final BitSet own = new BitSet();

  SuppressionRule(Suppression suppression, Signatures signatures) {
    this.suppression = suppression;
    this.prefix =
        suppression.kind() == Suppression.Kind.SOURCE
            ? Optional.of(Prefix.parse(suppression.name()))
            : Optional.empty();
    List<Signature> all = signatures.all();
    for (int i = 0; i < all.size(); i++) {
      own.set(i, isOwn(all.get(i)));
    }
  }

  private boolean isOwn(Signature signature) {
    return switch (suppression.kind()) {
      case KNOWN -> signature.isOfKnownSources();
      case LABEL -> signature.label().equals(suppression.name());
      case CLASS, SOURCE -> false;
    };
  }

  /** Whether an alert is one of those that would not be raised. */
  boolean hides(LabelledFacts alert) {
    return switch (suppression.kind()) {
      case KNOWN -> alert.isKnown();
      case LABEL -> alert.labels().intersects(own);
      case CLASS -> alert.alert().classes().contains(suppression.name());
      case SOURCE -> prefix.filter(alert.alert()::isFrom).isPresent();
    };
  }

  /** The labels that only say that an alert is one of those, so that nothing is lost with them. */
  BitSet own() {
    return own;
  }
}
