package org.scanlake.aggregate;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.MailIdentity;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.source.Split;
import org.scanlake.source.SplitEnd;
import org.scanlake.source.SplitMails;
import org.scanlake.summary.ArchiveTally;
import org.scanlake.summary.MailCounter;
import org.scanlake.summary.MailVerdict;
import org.scanlake.summary.PieceResult;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** A task: counts the mails of its splits as threads do without Spark. One result a split. */
final class SplitsCount extends AbstractFunction1<Iterator<List<Split>>, List<PieceResult>>
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final RulesHandle handle;

  SplitsCount(Broadcast<SerializableConfiguration> hadoop, RulesHandle handle) {
    this.hadoop = hadoop;
    this.handle = handle;
  }

  @Override
  public List<PieceResult> apply(Iterator<List<Split>> tasks) {
    Rules rules = handle.rules();
    MailCounter counter =
        new MailCounter(
            rules.configuration(), rules.plan(), rules.verdicts(), new MailIdentity()::mark);
    List<PieceResult> results = new ArrayList<>();
    while (tasks.hasNext()) {
      for (Split split : tasks.next()) {
        results.add(count(split, rules, counter));
      }
    }
    return results;
  }

  private PieceResult count(Split split, Rules rules, MailCounter counter) {
    ArchiveTally tally = new ArchiveTally();
    List<MailVerdict> found = new ArrayList<>();
    try (SplitMails mails =
        SplitMails.open(hadoop.value().value(), split, rules.configuration().kinds().limits())) {
      while (mails.next()) {
        tally.addMail();
        counter.count(mails.mail(), tally, found);
      }
      addEnd(mails.end(), tally);
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.of(split.archive().path(), e));
    }
    if (split.archive().kind() == ArchiveKind.OTHER) {
      tally.addOtherFile();
    }
    if (split.archive().isEmpty()) {
      tally.addEmptyFile();
    }
    return new PieceResult(tally, found);
  }

  private static void addEnd(SplitEnd end, ArchiveTally tally) {
    tally.addLines(end.lines());
    if (end.preamble() > 0) {
      tally.addPreamble();
    }
    if (end.damaged()) {
      tally.addTruncated();
    }
  }
}
