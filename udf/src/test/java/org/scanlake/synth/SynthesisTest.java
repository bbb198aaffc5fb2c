package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SynthesisTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void oneThreadAndThreeMakeTheSameBytes(SynthesisMode mode) throws IOException {
    Path one = make(new SynthesisRequest(mode, 150, 2, 7, folder.resolve("one"), 1));
    Path three = make(new SynthesisRequest(mode, 150, 2, 7, folder.resolve("three"), 3));
    for (String suffix :
        List.of(
            "", ".truth.csv", ".conf/known-hosts.txt", ".conf/assets.csv", ".conf/networks.csv")) {
      assertThat(Path.of(one + suffix)).hasSameBinaryContentAs(Path.of(three + suffix));
    }
  }

  @Test
  void anotherSeedMakesOtherMails() throws IOException {
    Path one = make(SynthesisMode.DEFAULT, 40, 1);
    String first = Files.readString(one);
    assertThat(Files.readString(make(SynthesisMode.DEFAULT, 40, 2))).isNotEqualTo(first);
  }

  @Test
  void theYearLike2006HasThePublishedNumbers() throws IOException {
    Path out = folder.resolve("year");
    SynthesisRequest request =
        SynthesisRequest.of(SynthesisMode.LIKE_2006, SynthesisRequest.PUBLISHED_MAILS, 1, 3, out);
    SynthesisResult result = new Synthesis(request, done -> {}).write();
    assertThat(result.mails()).isEqualTo(5550);
    assertThat(result.lines()).isEqualTo(1_356_214);
    assertThat(result.bytes()).isEqualTo(Files.size(out)).isBetween(150_000_000L, 157_000_000L);
    List<Map<String, String>> truth = truth(out);
    assertThat(counts(truth, "labels")).isEqualTo(publishedLabels());
    assertThat(counts(truth, "classes"))
        .containsEntry("visitor", 2830)
        .containsEntry("vpn", 583)
        .containsEntry("roaming", 265)
        .containsEntry("cando", 1826);
    assertThat(counts(truth, "kind")).containsExactly(Map.entry("potential-scan", 5550));
    assertThat(weekdays(truth)).containsExactly(898, 929, 969, 907, 825, 499, 523);
    rowsAreUniqueAndSeparatorsAreTheOnlyLinesThatLookLikeOne(out, truth);
  }

  private static void rowsAreUniqueAndSeparatorsAreTheOnlyLinesThatLookLikeOne(
      Path archive, List<Map<String, String>> truth) throws IOException {
    Set<Long> rows = new HashSet<>();
    int lines = 0;
    int printed = 0;
    int separators = 0;
    try (BufferedReader reader = Files.newBufferedReader(archive, StandardCharsets.ISO_8859_1)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        separators += line.startsWith("From ") ? 1 : 0;
        if (line.startsWith("200") && line.contains(" -> ") && !line.endsWith("=")) {
          printed++;
          rows.add(hash(line));
        }
      }
    }
    assertThat(lines).isEqualTo(1_356_214);
    assertThat(separators).isEqualTo(5550);
    assertThat(rows).hasSize(printed);
    long flows = truth.stream().mapToLong(row -> Long.parseLong(row.get("flows"))).sum();
    assertThat((long) printed).isBetween(flows * 95 / 100, flows);
  }

  @Test
  void yearsFollowOneAnotherAndRepeatNothing() throws IOException {
    Path out = folder.resolve("years");
    new Synthesis(new SynthesisRequest(SynthesisMode.LIKE_2006, 60, 3, 1, out, 2), done -> {})
        .write();
    List<Map<String, String>> truth = truth(out);
    assertThat(truth).hasSize(180);
    assertThat(truth.get(60).get("received")).startsWith("2007-10-06");
    assertThat(truth.get(120).get("received")).startsWith("2008-10-04");
    assertThat(truth).extracting(row -> row.get("message_id")).doesNotHaveDuplicates();
    assertThat(Files.readAllLines(out).stream().filter(line -> line.contains(" -> ")))
        .filteredOn(line -> line.startsWith("200"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aDefaultArchiveHasSomeOfEveryOddity() throws IOException {
    List<Map<String, String>> truth = truth(make(SynthesisMode.DEFAULT, 80, 7));
    assertThat(counts(truth, "kind"))
        .isEqualTo(Map.of("potential-scan", 75, "duplicate", 2, "not-alert", 2, "no-source", 1));
    assertThat(truth).filteredOn(row -> !row.get("bad_rows").equals("0")).hasSize(2);
    assertThat(truth.get(79)).containsEntry("flows", "0");
    assertThat(truth.get(33).get("received")).endsWith("Z");
    assertThat(truth.get(13).get("message_id")).isEqualTo(truth.get(10).get("message_id"));
  }

  @Test
  void aMixedArchiveHasEveryDialectAndBothKinds() throws IOException {
    Path out = make(SynthesisMode.MIXED, 240, 7);
    String text = Files.readString(out, StandardCharsets.ISO_8859_1);
    assertThat(text)
        .contains("sIP|", "StartTime      Flgs", "TIME (UTC)", "SrcIP", "Flags [S], seq")
        .contains("rule 0/0(match)", "SIP, length: ", "0-65535", "(ssh)", "PROTO=TCP", "2001:db8::")
        .contains("quoted-printable", "base64", "iso-8859-1", "windows-1252", "message/rfc822")
        .contains("=?utf-8?B?", "=?iso-8859-1?Q?", "\r\n", "\n>From ", "\n> ");
    List<Map<String, String>> truth = truth(out);
    assertThat(counts(truth, "kind")).containsOnlyKeys("potential-scan", "scan-report");
    assertThat(truth).filteredOn(row -> !row.get("repeated").equals("0")).hasSizeGreaterThan(20);
  }

  @Test
  void progressEndsWithAllMails() throws IOException {
    List<Long> told = new ArrayList<>();
    Path out = folder.resolve("progress");
    SynthesisRequest request = SynthesisRequest.of(SynthesisMode.DEFAULT, 200, 1, 1, out);
    new Synthesis(request, told::add).write();
    assertThat(told).isSorted().endsWith(200L).hasSizeGreaterThan(1);
  }

  @Test
  void importsNothingOfTheReadingSide() throws IOException {
    Path sources = Path.of("src/main/java/org/scanlake/synth");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        assertThat(Files.readAllLines(file))
            .noneMatch(line -> line.matches("import .*org\\.scanlake\\.(?!synth\\.).*"));
      }
    }
  }

  @Test
  void refusesAnImpossibleRequest() {
    assertThatThrownBy(() -> SynthesisRequest.of(SynthesisMode.DEFAULT, 0, 1, 1, folder))
        .hasMessage("Cannot make 0 mails a year: the number is 1 to 1000000000");
    assertThatThrownBy(() -> SynthesisRequest.of(SynthesisMode.DEFAULT, 1, 0, 1, folder))
        .hasMessage("Cannot make 0 years: the number of years is 1 to 1000");
  }

  private Path make(SynthesisMode mode, int mails, long seed) throws IOException {
    return make(SynthesisRequest.of(mode, mails, 1, seed, folder.resolve(mode + "-" + seed)));
  }

  private static Path make(SynthesisRequest request) throws IOException {
    new Synthesis(request, done -> {}).write();
    return request.out();
  }

  private static List<Map<String, String>> truth(Path archive) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(archive + ".truth.csv"));
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Integer> counts(List<Map<String, String>> truth, String column) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Map<String, String> row : truth) {
      for (String value : row.get(column).split("\\|", -1)) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static int[] weekdays(List<Map<String, String>> truth) {
    int[] counts = new int[7];
    for (Map<String, String> row : truth) {
      OffsetDateTime received = OffsetDateTime.parse(row.get("received"));
      counts[received.getDayOfWeek().getValue() - 1]++;
    }
    return counts;
  }

  private static Map<String, Integer> publishedLabels() {
    return Map.ofEntries(
        Map.entry("", 446),
        Map.entry("BROADCAST>30", 2),
        Map.entry("BitTorrent>=20", 324),
        Map.entry("Conditional Run Probability>50% & >100 unique ports ", 125),
        Map.entry("GRE", 29),
        Map.entry("Gnutella>=20", 302),
        Map.entry("Grokster>=20", 7),
        Map.entry("KNOWN", 1029),
        Map.entry("KaZaA>=20", 7),
        Map.entry("Likely AFS", 23),
        Map.entry("PING>=60", 910),
        Map.entry("RPC>=20", 11),
        Map.entry("SKYPE>=60", 3395),
        Map.entry("SMTP>=50", 8),
        Map.entry("WinMX>=20", 1),
        Map.entry("eDonkey>=20", 176));
  }

  /** 64 bits of the line: enough to tell a million rows apart. */
  private static long hash(String line) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < line.length(); i++) {
      hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
