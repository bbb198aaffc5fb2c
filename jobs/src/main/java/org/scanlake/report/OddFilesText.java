package org.scanlake.report;

import java.util.Optional;
import org.scanlake.summary.OddFiles;

/** Names files that are odd, for people. */
public final class OddFilesText {
  /** Said when there was something to read and no mail in it. */
  public static final String NO_MAIL = "no mail at all was found";

  private OddFilesText() {}

  /**
   * One line a file and oddity, ended by LF; nothing when there is none.
   *
   * @param lake the folder of the lake whose quarantine lists all but the empty ones
   */
  public static String of(OddFiles files, Optional<String> lake) {
    StringBuilder text = new StringBuilder();
    for (OddFiles.Named file : files.named()) {
      text.append(TerminalText.shown(file.path())).append(' ').append(file.oddity().says());
      text.append('\n');
    }
    if (files.more() > 0) {
      text.append("and ").append(files.more()).append(" more");
      lake.ifPresent(
          folder ->
              text.append("; those not empty: scanlake quarantine list --lake ")
                  .append(TerminalText.shown(folder)));
      text.append('\n');
    }
    return text.toString();
  }
}
