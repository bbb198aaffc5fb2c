package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scanlake.archive.RawMail;
import org.scanlake.flow.FlowRows;
import org.scanlake.network.Address;

/**
 * Reads a mail: what kind of alert it is, whose, when, and its flow rows (specification "alert
 * mails"). Never throws for what a mail holds. One instance serves one thread, mail after mail.
 */
public final class AlertReader {
  /** Each alert of a report about several sources looks at every row of it. */
  private static final long MOST_LOOKS = 100_000_000L;

  private final AlertKinds kinds;
  private final TableScanner scanner = new TableScanner();

  public AlertReader(AlertKinds kinds) {
    this.kinds = kinds;
  }

  /** The flow rows of the alert mail read last; cleared by the next {@link #read}. */
  public FlowRows rows() {
    return scanner.rows();
  }

  /**
   * The zones in which times of the alert mail read last were read when they carried none, by the
   * names of the dialects that gave rows.
   */
  public Map<String, ZoneOffset> zones() {
    return scanner.zones();
  }

  /** Reads {@code mail} and takes its mbox quoting off. */
  public MailReading read(RawMail mail) {
    if (mail.tooLarge()) {
      return new MailReading.Unreadable(Reason.MAIL_TOO_LARGE, "");
    }
    if (mail.truncated()) {
      return new MailReading.Unreadable(Reason.TRUNCATED_ARCHIVE, "");
    }
    Optional<OffsetDateTime> separatorDate = separatorDate(mail);
    mail.unquote();
    MailText text = MailText.read(mail.bytes(), mail.from(), mail.to());
    if (text.broken().isPresent()) {
      return new MailReading.Unreadable(text.broken().get(), text.subject());
    }
    Optional<KindMatch> match = kinds.match(text.subject(), text.parts());
    if (match.isEmpty()) {
      return new MailReading.NotAnAlert(text.subject());
    }
    Optional<OffsetDateTime> received = text.date().or(() -> separatorDate);
    return received
        .map(time -> alert(text, match.get(), time))
        .orElseGet(() -> new MailReading.Unreadable(Reason.NO_DATE, text.subject()));
  }

  private MailReading alert(MailText text, KindMatch match, OffsetDateTime received) {
    scanner.scan(text.parts(), match.kind().dialects(), new TableContext(received));
    BodyFields body = scanner.bodyFields();
    Optional<Address> named = match.source().or(body::source);
    List<Address> sources = named.map(List::of).orElseGet(() -> sourcesOfFlows(match.kind()));
    if (sources.isEmpty()) {
      return new MailReading.Unreadable(Reason.NO_SOURCE, text.subject());
    }
    if ((long) sources.size() * scanner.rows().size() > MOST_LOOKS) {
      return new MailReading.Unreadable(Reason.TOO_MANY_SOURCES, text.subject());
    }
    String host = match.host().isEmpty() ? body.host() : match.host();
    List<AlertHead> alerts = new ArrayList<>();
    for (Address source : sources) {
      alerts.add(
          new AlertHead(
              text.messageId(),
              match.kind().name(),
              String.join("+", scanner.dialects()),
              received,
              source,
              host,
              body.cando(),
              sources.size() > 1));
    }
    List<BadRow> badRows = new ArrayList<>(scanner.badRows());
    text.unsearched()
        .ifPresent(reason -> badRows.add(BadRow.note(reason, "not every part was searched")));
    return new MailReading.AlertMail(alerts, scanner.repeated(), scanner.badRowCount(), badRows);
  }

  /** The flows' commonest source, or every source where the kind is about several. */
  private List<Address> sourcesOfFlows(AlertKind kind) {
    FlowRows rows = scanner.rows();
    TreeMap<Address, Integer> counts = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      counts.merge(rows.source(i), 1, Integer::sum);
    }
    if (kind.isAboutSeveral()) {
      return List.copyOf(counts.keySet());
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Address, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(commonest -> List.of(commonest.getKey()))
        .orElse(List.of());
  }

  private static Optional<OffsetDateTime> separatorDate(RawMail mail) {
    return MailDate.asctime(mail.bytes(), mail.separatorFrom(), mail.from());
  }
}
