package org.scanlake.alert;

import java.util.List;
import java.util.Optional;
import org.scanlake.archive.ParseLimits;
import org.scanlake.conf.YamlNode;

/**
 * The kinds of alert mails, in the order they are tried, and the limit on one mail's size: the
 * content of {@code alert-kinds.yaml}. Immutable.
 */
public final class AlertKinds {
  private static final int MAX_SEARCHED_LINES = 400;
  private static final int MAX_LINE = 2_000;

  private final List<AlertKind> kinds;
  private final int maxMailBytes;

  AlertKinds(List<AlertKind> kinds, int maxMailBytes) {
    this.kinds = List.copyOf(kinds);
    this.maxMailBytes = maxMailBytes;
  }

  /**
   * Reads {@code alert-kinds.yaml}.
   *
   * @throws org.scanlake.conf.ConfigurationException for the first thing that is wrong in it
   */
  public static AlertKinds load(YamlNode root) {
    return AlertKindsFile.read(root);
  }

  /** The kinds in the order they are tried. */
  public List<AlertKind> kinds() {
    return kinds;
  }

  /** How much of a mail is read; a mail over its limit is quarantined unread. */
  public ParseLimits limits() {
    return new ParseLimits(maxMailBytes, ParseLimits.DEFAULT.maxTextBytes());
  }

  /**
   * The kind of a mail: the first whose subject pattern matches; when there is none, the first that
   * matches one of the first 400 lines of a part. Replies are of no kind.
   */
  Optional<KindMatch> match(String subject, List<TextPart> parts) {
    SubjectPrefix prefix = SubjectPrefix.of(subject);
    if (prefix.isReply()) {
      return Optional.empty();
    }
    for (AlertKind kind : kinds) {
      if (kind.forwards() || !prefix.isForward()) {
        Optional<KindMatch> match = kind.matchSubject(prefix.rest());
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return matchBody(prefix, parts);
  }

  private Optional<KindMatch> matchBody(SubjectPrefix prefix, List<TextPart> parts) {
    List<AlertKind> searched =
        kinds.stream()
            .filter(kind -> kind.forwards() || !prefix.isForward())
            .filter(kind -> !kind.bodies().isEmpty())
            .toList();
    if (searched.isEmpty()) {
      return Optional.empty();
    }
    LineWalk walk = new LineWalk();
    for (int i = 0; i < parts.size(); i++) {
      walk.start(parts.get(i), i);
      while (walk.next() && walk.line().number() <= MAX_SEARCHED_LINES) {
        Optional<KindMatch> match =
            walk.isEmpty() ? Optional.empty() : matchLine(searched, walk.line(), prefix.rest());
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<KindMatch> matchLine(List<AlertKind> kinds, Line line, String subject) {
    String text = line.text(MAX_LINE).strip();
    return kinds.stream().flatMap(kind -> kind.matchBody(text, subject).stream()).findFirst();
  }
}
