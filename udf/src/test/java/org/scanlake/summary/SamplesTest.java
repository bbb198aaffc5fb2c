package org.scanlake.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.archive.LocalArchives;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;

/** The samples give the summaries that lie beside them; of those, the last two lines vary. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");

  @ParameterizedTest
  @CsvSource({
    "2006.mbox, 2006.conf, 2006.mbox.expected",
    "netscan.mbox, 2006.conf, netscan.mbox.expected",
    "netscan, , netscan.folder.expected"
  })
  void summaryIsTheExpectedOne(String archive, String conf, String expected) throws IOException {
    Optional<Path> overlay = Optional.ofNullable(conf).map(SAMPLES::resolve);
    Configuration configuration = Configuration.load(ShippedConf.FOLDER, overlay);
    for (int threads = 1; threads <= 3; threads++) {
      ArchivesResult result =
          new LocalSummary(configuration, bytes -> {})
              .of(LocalArchives.list(List.of(SAMPLES.resolve(archive).toString())), threads);
      assertThat(result.tally().closes()).isTrue();
      String text =
          ClassicSummary.text(
              result.summary(),
              configuration.signatures(),
              result.tally().lines(),
              ZonedDateTime.of(2007, 8, 27, 17, 27, 50, 0, ZoneOffset.UTC),
              620,
              "/scratch/temp/allscanning");
      assertThat(withoutLastTwo(text)).isEqualTo(Files.readString(SAMPLES.resolve(expected)));
    }
  }

  private static String withoutLastTwo(String text) {
    List<String> lines = text.lines().toList();
    return lines.subList(0, lines.size() - 2).stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
