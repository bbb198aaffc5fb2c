package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlowSynthesisTest {
  private static final int ROWS = 30_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void oneThreadAndThreeMakeTheSameBytes(FlowLogFormat format) throws IOException {
    Path one = make(new FlowSynthesisRequest(format, ROWS, 2, 7, folder.resolve("one"), 1));
    Path three = make(new FlowSynthesisRequest(format, ROWS, 2, 7, folder.resolve("three"), 3));
    assertThat(one).hasSameBinaryContentAs(three);
    assertThat(truth(one)).hasSameBinaryContentAs(truth(three));
  }

  @Test
  void anotherSeedMakesOtherFlows() throws IOException {
    assertThat(rows(make(FlowLogFormat.ZEEK, 100, 1)))
        .hasSize(100)
        .doesNotContainAnyElementsOf(rows(make(FlowLogFormat.ZEEK, 100, 2)));
  }

  @ParameterizedTest
  @CsvSource({"ZEEK,1", "ZEEK,777", "ZEEK,4097", "NFDUMP,1", "NFDUMP,778", "NFDUMP,9001"})
  void aLogHasAsManyRowsAsWereAskedFor(FlowLogFormat format, int flows) throws IOException {
    Path out = folder.resolve("some");
    FlowSynthesisResult result =
        new FlowSynthesis(FlowSynthesisRequest.of(format, flows, 1, 5, out), done -> {}).write();
    assertThat(result.flows()).isEqualTo(flows);
    assertThat(result.bytes()).isEqualTo(Files.size(out));
    assertThat(rows(out)).hasSize(flows);
    assertThat(result.planted()).isEqualTo(Files.readAllLines(truth(out)).size() - 1);
  }

  @Test
  void zeekRowsAgreeWithThemselves() throws IOException {
    List<String[]> rows = cells(make(FlowLogFormat.ZEEK, ROWS, 3), "\t");
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(21));
    assertThat(rows.stream().map(row -> row[1])).doesNotHaveDuplicates();
    assertThat(rows).allMatch(FlowSynthesisTest::hasAPacketForEveryLetter);
    assertThat(rows).allMatch(row -> isHeaderMore(row, 9, 16) && isHeaderMore(row, 10, 18));
  }

  private static boolean hasAPacketForEveryLetter(String[] row) {
    boolean tcp = row[6].equals("tcp");
    return !tcp
        || row[15].chars().filter(Character::isUpperCase).count() <= Long.parseLong(row[16])
            && row[15].chars().filter(Character::isLowerCase).count() <= Long.parseLong(row[18]);
  }

  /** Of each end: bytes with IP headers are bytes without and at least 28 for each packet. */
  private static boolean isHeaderMore(String[] row, int payload, int packets) {
    long bytes = row[payload].equals("-") ? 0 : Long.parseLong(row[payload]);
    return Long.parseLong(row[packets + 1]) >= bytes + 28 * Long.parseLong(row[packets]);
  }

  @Test
  void zeekRowsComeInOrderOfTheirEnds() throws IOException {
    List<String[]> rows = cells(make(FlowLogFormat.ZEEK, ROWS, 4), "\t");
    List<Long> starts = rows.stream().map(row -> micros(row[0])).toList();
    assertThat(rows.stream().map(row -> micros(row[0]) + micros(row[8])).toList()).isSorted();
    assertThat(starts).isNotEqualTo(starts.stream().sorted().toList());
  }

  private static long micros(String seconds) {
    return seconds.equals("-") ? 0 : Long.parseLong(seconds.replace(".", ""));
  }

  @Test
  void nfdumpRowsComeInOrderOfTheirStartsAndAddUpToTheSummary() throws IOException {
    Path log = make(FlowLogFormat.NFDUMP, ROWS, 3);
    List<String[]> rows = cells(log, ",");
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(48));
    assertThat(rows.stream().map(row -> row[0]).toList()).isSorted();
    List<String> lines = Files.readAllLines(log);
    assertThat(lines.get(lines.size() - 1))
        .startsWith(ROWS + "," + sum(rows, 12) + "," + sum(rows, 11) + ",");
    assertThat(rows)
        .filteredOn(row -> row[7].equals("TCP"))
        .extracting(row -> row[8])
        .contains("......S.", "...A.R..", "...AP.SF", "...A..S.")
        .allMatch(flags -> flags.matches("[.]{3}[A.][P.][R.][S.][F.]"));
  }

  private static long sum(List<String[]> rows, int column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
  }

  @Test
  void sharesAreThoseOfACampus() throws IOException {
    List<String[]> rows = cells(make(FlowLogFormat.ZEEK, ROWS, 6), "\t");
    assertThat(share(rows, row -> row[6].equals("tcp"))).isBetween(0.69, 0.71);
    assertThat(share(rows, row -> row[6].equals("udp"))).isBetween(0.26, 0.28);
    assertThat(share(rows, row -> row[2].contains(":"))).isBetween(0.03, 0.07);
    assertThat(share(rows, row -> micros(row[8]) >= 3_600_000_000L)).isBetween(0.003, 0.007);
  }

  private static double share(List<String[]> rows, Predicate<String[]> some) {
    return (double) rows.stream().filter(some).count() / rows.size();
  }

  @Test
  void theTruthHasEveryPlantedSourceWithItsFlows() throws IOException {
    Path log = make(FlowLogFormat.ZEEK, ROWS, 8);
    Map<String, Long> flows =
        cells(log, "\t").stream()
            .flatMap(row -> List.of(row[2], row[4]).stream())
            .filter(address -> address.startsWith("198.1") || address.startsWith("10.20"))
            .collect(
                Collectors.groupingBy(address -> address, TreeMap::new, Collectors.counting()));
    Map<String, Long> told = new TreeMap<>();
    List<String> kinds = new ArrayList<>();
    for (String line : Files.readAllLines(truth(log)).subList(1, 8)) {
      String[] cells = line.split(",", -1);
      told.put(cells[0], Long.parseLong(cells[5]));
      kinds.add(cells[1] + " " + cells[2]);
    }
    assertThat(told).isEqualTo(flows);
    assertThat(told.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(ROWS * 12 / 100);
    assertThat(kinds)
        .contains("worm 445", "dabber 5554 9898", "vertical-scan ", "password-guessing 1433")
        .anyMatch(kind -> kind.startsWith("horizontal-scan "))
        .anyMatch(kind -> kind.startsWith("slow-scan "))
        .anyMatch(kind -> kind.startsWith("backscatter "));
  }

  @Test
  void refusesAnImpossibleRequest() {
    assertThatThrownBy(() -> FlowSynthesisRequest.of(FlowLogFormat.ZEEK, 0, 1, 1, folder))
        .hasMessage("Cannot make 0 flows: the number is 1 to 10000000000");
    assertThatThrownBy(() -> FlowSynthesisRequest.of(FlowLogFormat.ZEEK, 1, 0, 1, folder))
        .hasMessage("Cannot make 0 days: the number of days is 1 to 1000");
  }

  private Path make(FlowLogFormat format, int flows, long seed) throws IOException {
    return make(FlowSynthesisRequest.of(format, flows, 1, seed, folder.resolve("made" + seed)));
  }

  private static Path make(FlowSynthesisRequest request) throws IOException {
    new FlowSynthesis(request, done -> {}).write();
    return request.out();
  }

  private static Path truth(Path log) {
    return Path.of(log + ".truth.csv");
  }

  private static List<String> rows(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith("17") || line.startsWith("2026-"))
        .toList();
  }

  private static List<String[]> cells(Path log, String separator) throws IOException {
    return rows(log).stream().map(line -> line.split(separator, -1)).toList();
  }
}
