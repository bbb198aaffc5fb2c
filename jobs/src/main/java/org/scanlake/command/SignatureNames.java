package org.scanlake.command;

import java.util.stream.Collectors;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;
import org.scanlake.study.SignatureName;

/** Finds the signature that a user names. */
final class SignatureNames {
  private SignatureNames() {}

  /**
   * Its index, as {@link SignatureName} finds it.
   *
   * @throws WrongUseException when there is none
   */
  static int index(String name, Signatures signatures) {
    return SignatureName.find(name, signatures)
        .orElseThrow(
            () ->
                new WrongUseException(
                    "knows no label "
                        + name
                        + "; there are "
                        + signatures.all().stream()
                            .map(Signature::name)
                            .collect(Collectors.joining(", "))));
  }
}
