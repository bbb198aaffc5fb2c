package org.scanlake.study;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

/** Finds the signature that a person means. */
public final class SignatureName {
  private SignatureName() {}

  /**
   * Index of the signature with this name; else of the one with this label; else of the first whose
   * {@linkplain MovingThreshold#baseName label up to its threshold} it is. Case does not matter.
   */
  public static OptionalInt find(String name, Signatures signatures) {
    String wanted = name.strip();
    List<Predicate<Signature>> ways =
        List.of(
            signature -> signature.name().equalsIgnoreCase(wanted),
            signature -> signature.label().strip().equalsIgnoreCase(wanted),
            signature -> MovingThreshold.baseName(signature).equalsIgnoreCase(wanted));
    return ways.stream()
        .map(way -> first(way, signatures))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt first(Predicate<Signature> way, Signatures signatures) {
    return IntStream.range(0, signatures.all().size())
        .filter(index -> way.test(signatures.all().get(index)))
        .findFirst();
  }
}
