package org.scanlake.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;
import org.scanlake.study.MovingThreshold;

/** Finds the signature that a user names. */
final class SignatureNames {
  private SignatureNames() {}

  /**
   * Index of the signature whose name, label or base name this is; of several with one base name
   * the first.
   *
   * @throws WrongUseException when there is none
   */
  static int index(String name, Signatures signatures) {
    List<Signature> all = signatures.all();
    return IntStream.range(0, all.size())
        .filter(i -> isNamed(all.get(i), name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUseException(
                    "knows no label "
                        + name
                        + "; there are "
                        + all.stream().map(Signature::name).collect(Collectors.joining(", "))));
  }

  private static boolean isNamed(Signature signature, String name) {
    return signature.name().equals(name)
        || signature.label().strip().equals(name.strip())
        || MovingThreshold.baseName(signature).equals(name.strip());
  }
}
