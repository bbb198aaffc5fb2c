package org.scanlake.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scanlake.signature.Comparison;
import org.scanlake.signature.Condition;
import org.scanlake.signature.MetricKind;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

/**
 * The threshold of one condition of a signature, which moves while all others stay.
 *
 * @param signature index into {@link Signatures#all()}
 * @param list index into {@link Signature#anyOf()}
 * @param place index into that list
 */
public record MovingThreshold(int signature, int list, int place) implements Serializable {

  /**
   * The threshold of a signature that its label names, the first if it names several: 60 of {@code
   * SKYPE>=60}. Where the label names none, it is the first that is no {@code =}. None for
   * signatures that only ask whether a source is known.
   */
  public static Optional<MovingThreshold> of(Signatures signatures, int signature) {
    Signature moved = signatures.all().get(signature);
    List<MovingThreshold> parts = parts(signatures, signature);
    return parts.stream()
        .filter(part -> start(moved, part.condition(signatures)).isPresent())
        .min(
            (a, b) ->
                Integer.compare(
                    start(moved, a.condition(signatures)).orElseThrow(),
                    start(moved, b.condition(signatures)).orElseThrow()))
        .or(() -> parts.stream().filter(part -> !part.isEquality(signatures)).findFirst());
  }

  /** The threshold of every signature that has one, each for itself. */
  public static List<MovingThreshold> all(Signatures signatures) {
    return IntStream.range(0, signatures.all().size())
        .mapToObj(signature -> of(signatures, signature))
        .flatMap(Optional::stream)
        .toList();
  }

  /** All thresholds of a signature in the order of the file, without that of a known source. */
  public static List<MovingThreshold> parts(Signatures signatures, int signature) {
    List<MovingThreshold> parts = new ArrayList<>();
    List<List<Condition>> anyOf = signatures.all().get(signature).anyOf();
    for (int list = 0; list < anyOf.size(); list++) {
      for (int place = 0; place < anyOf.get(list).size(); place++) {
        if (anyOf.get(list).get(place).metric().kind() != MetricKind.KNOWN_SOURCE) {
          parts.add(new MovingThreshold(signature, list, place));
        }
      }
    }
    return parts;
  }

  /**
   * What a signature is called whatever its thresholds: its label up to the first of them, without
   * blanks around, such as {@code SKYPE} and {@code Conditional Run Probability}.
   */
  public static String baseName(Signature signature) {
    int end = signature.label().length();
    for (Condition condition : signature.conditions()) {
      end = Math.min(end, start(signature, condition).orElse(end));
    }
    return signature.label().substring(0, end).strip();
  }

  /** The condition whose threshold moves. */
  public Condition condition(Signatures signatures) {
    return signatures.all().get(signature).anyOf().get(list).get(place);
  }

  private boolean isEquality(Signatures signatures) {
    return condition(signatures).comparison() == Comparison.EQUAL;
  }

  /** Where a label names a condition's comparison and threshold. */
  private static OptionalInt start(Signature signature, Condition condition) {
    Pattern named =
        Pattern.compile(
            "(?<![<>=])"
                + Pattern.quote(condition.comparison().sign())
                + " *"
                + condition.threshold()
                + "(?![0-9])"
                + (condition.metric().isShare() ? " *%" : "(?! *%)"));
    Matcher matcher = named.matcher(signature.label());
    return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
  }
}
