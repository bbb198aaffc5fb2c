package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;

/**
 * The labels of two configurations A and B in one numbering: signatures of one name are one label,
 * whatever their thresholds. The last label stands for alerts without a classic one; whether a
 * label is classic is what the configuration says that gave it.
 */
public final class SharedLabels implements Serializable {
  /** What the last label is called. */
  public static final String NO_SIGNATURE = "No signature";

  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<String> names = new ArrayList<>();
  private final int[] ofA;
  private final int[] ofB;
  private final BitSet classicInA = new BitSet();
  private final BitSet classicInB = new BitSet();

  /** In the order of A, then of B what A has not. */
  public SharedLabels(Signatures a, Signatures b) {
    ofA = numbers(a, classicInA);
    ofB = numbers(b, classicInB);
    names.add(NO_SIGNATURE);
  }

  private int[] numbers(Signatures signatures, BitSet classic) {
    int[] numbers = new int[signatures.all().size()];
    for (int i = 0; i < numbers.length; i++) {
      Signature signature = signatures.all().get(i);
      if (!names.contains(signature.name())) {
        names.add(signature.name());
      }
      numbers[i] = names.indexOf(signature.name());
      if (signature.set() == SignatureSet.CLASSIC) {
        classic.set(numbers[i]);
      }
    }
    return numbers;
  }

  /** The labels' names by number. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** The names of some. */
  public List<String> names(BitSet labels) {
    return labels.stream().mapToObj(names::get).toList();
  }

  /** Numbers of labels that are indexes into the signatures of A. */
  public BitSet ofA(BitSet labels) {
    return shared(labels, ofA, classicInA);
  }

  /** Numbers of labels that are indexes into the signatures of B. */
  public BitSet ofB(BitSet labels) {
    return shared(labels, ofB, classicInB);
  }

  private BitSet shared(BitSet labels, int[] numbers, BitSet classic) {
    BitSet shared = new BitSet();
    labels.stream().forEach(label -> shared.set(numbers[label]));
    if (!shared.intersects(classic)) {
      shared.set(names.size() - 1);
    }
    return shared;
  }
}
