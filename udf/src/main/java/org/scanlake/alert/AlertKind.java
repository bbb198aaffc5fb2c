package org.scanlake.alert;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.scanlake.network.Address;

/**
 * One kind of alert mail, as {@code alert-kinds.yaml} describes it.
 *
 * @param name what the configuration, {@code alerts} and {@code try} call it
 * @param subjects patterns searched in the subject, each with a group {@code source}
 * @param bodies patterns searched in the lines of the body when no subject matches
 * @param forwards whether mails forwarded by hand count; replies never do
 * @param several whether a mail that names no source is one alert for each source of its flows
 * @param dialects how its mails print flows
 */
public record AlertKind(
    String name,
    List<ConfiguredPattern> subjects,
    List<ConfiguredPattern> bodies,
    boolean forwards,
    boolean several,
    DialectSet dialects) {
  private static final String SOURCE = "source";
  private static final String HOST = "host";
  private static final String HOST_GROUP = "(?<" + HOST + ">";

  public AlertKind {
    subjects = List.copyOf(subjects);
    bodies = List.copyOf(bodies);
  }

  /** Whether a mail that names no source is one alert for each source of its flows. */
  public boolean isAboutSeveral() {
    return several;
  }

  Optional<KindMatch> matchSubject(String subject) {
    return match(subjects, subject, subject);
  }

  /** Matches a line of the body; an address that only the subject names is the source too. */
  Optional<KindMatch> matchBody(String line, String subject) {
    return match(bodies, line, subject);
  }

  private Optional<KindMatch> match(List<ConfiguredPattern> patterns, String text, String subject) {
    for (ConfiguredPattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        Optional<Address> source =
            Optional.ofNullable(matcher.group(SOURCE))
                .flatMap(AddressInText::whole)
                .or(() -> AddressInText.only(subject));
        return Optional.of(new KindMatch(this, source, host(pattern, matcher)));
      }
    }
    return Optional.empty();
  }

  private static String host(ConfiguredPattern pattern, Matcher matcher) {
    return pattern.expression().contains(HOST_GROUP)
        ? Optional.ofNullable(matcher.group(HOST)).orElse("")
        : "";
  }
}
