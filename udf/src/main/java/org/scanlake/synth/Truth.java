package org.scanlake.synth;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is true of one made mail: a line of {@code FILE.truth.csv}. A duplicate's line is that of
 * its original but for the kind.
 *
 * @param messageId without its brackets
 * @param received the {@code Date} header's time, else the separator's as UTC
 * @param source empty when a reader cannot know one
 * @param kind {@code potential-scan}, {@code scan-report}, {@code duplicate}, {@code not-alert} or
 *     {@code no-source}
 * @param flows rows of its table
 * @param repeated rows of the table's second copy
 * @param badRows rows that are none
 * @param traits what the flows and the source show
 * @param classes where the source is; empty for a mail that is no alert
 */
record Truth(
    String messageId,
    OffsetDateTime received,
    String source,
    String kind,
    int flows,
    int repeated,
    int badRows,
    Set<Trait> traits,
    List<String> classes) {

  static final String HEADER =
      "message_id,received,source,kind,flows,repeated,bad_rows,labels,classes";

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  Truth withKind(String other) {
    return new Truth(messageId, received, source, other, flows, repeated, badRows, traits, classes);
  }

  void writeTo(Text out) {
    out.put(messageId).put(',').put(SECONDS.format(received)).put(',');
    out.put(source).put(',').put(kind).put(',').number(flows).put(',').number(repeated).put(',');
    out.number(badRows).put(',').put(String.join("|", labels())).put(',');
    out.line(String.join("|", classes));
  }

  private List<String> labels() {
    EnumSet<Trait> inOrder = EnumSet.noneOf(Trait.class);
    inOrder.addAll(traits);
    return inOrder.stream().flatMap(trait -> trait.labels().stream()).sorted().toList();
  }
}
