package org.scanlake.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  /** A threshold in a label. */
  private static final Pattern NAMED =
      Pattern.compile("(?<sign>>=|<=|[<>=]) *(?<number>[0-9]+)(?<percent> *%|)");

  /**
   * The threshold of a signature that its label names, the first if it names several: 60 of {@code
   * SKYPE>=60}, also when another is configured by now. Where the label names none, it is the first
   * that is no {@code =}. None for signatures that only ask whether a source is known.
   */
  public static Optional<MovingThreshold> of(Signatures signatures, int signature) {
    List<MovingThreshold> parts = parts(signatures, signature);
    Matcher named = NAMED.matcher(signatures.all().get(signature).label());
    Optional<MovingThreshold> found =
        named.find()
            ? parts.stream()
                .filter(part -> isShare(named) == part.condition(signatures).metric().isShare())
                .max(Comparator.comparingInt(part -> likeness(part.condition(signatures), named)))
            : Optional.empty();
    return found.or(() -> parts.stream().filter(part -> !part.isEquality(signatures)).findFirst());
  }

  private static boolean isShare(Matcher named) {
    return !named.group("percent").isEmpty();
  }

  /** The more, the likelier a label means the condition. */
  private static int likeness(Condition condition, Matcher named) {
    boolean hasSign = condition.comparison().sign().equals(named.group("sign"));
    boolean hasNumber = Long.toString(condition.threshold()).equals(named.group("number"));
    return (hasSign ? 2 : 0) + (hasNumber ? 1 : 0);
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
    Matcher named = NAMED.matcher(signature.label());
    int end = named.find() ? named.start() : signature.label().length();
    return signature.label().substring(0, end).strip();
  }

  /** The condition whose threshold moves. */
  public Condition condition(Signatures signatures) {
    return signatures.all().get(signature).anyOf().get(list).get(place);
  }

  private boolean isEquality(Signatures signatures) {
    return condition(signatures).comparison() == Comparison.EQUAL;
  }
}
