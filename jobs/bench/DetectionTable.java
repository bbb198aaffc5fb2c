import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Run by detection.sh: arguments are captures.csv and the folder that its logs are in. Loads each
 * log into a lake of its own, asks all detectors, and prints what they found as Markdown.
 */
public final class DetectionTable {
  private static final List<String> DETECTORS = List.of("trw", "blr", "work-weight", "agreement");
  private static final String SCANNER = "scanner";

  /** The way to scan of a capture in which nobody does. */
  private static final String NONE = "none";

  /** How many scanners and how many others there were, and how many of each were flagged. */
  private record Count(int found, int scanners, int falseAlarms, int others) {
    static final Count NONE = new Count(0, 0, 0, 0);

    static Count of(boolean scans, String verdict) {
      int flagged = SCANNER.equals(verdict) ? 1 : 0;
      return scans ? new Count(flagged, 1, 0, 0) : new Count(0, 0, flagged, 1);
    }

    Count and(Count more) {
      return new Count(
          found + more.found,
          scanners + more.scanners,
          falseAlarms + more.falseAlarms,
          others + more.others);
    }

    @Override
    public String toString() {
      String recall = scanners == 0 ? "-" : found + " of " + scanners;
      return recall + "; " + (others == 0 ? "-" : falseAlarms + " of " + others);
    }
  }

  /** A line of the table: a way to scan, in logs of a format. */
  private record Line(String scan, String format) {}

  /** By line, in the order of {@link #DETECTORS}. */
  private final Map<Line, Count[]> counts = new LinkedHashMap<>();

  private DetectionTable() {}

  public static void main(String[] args) throws Exception {
    DetectionTable table = new DetectionTable();
    try (CsvReader<NamedCsvRecord> captures =
        CsvReader.builder().ofNamedCsvRecord(Path.of(args[0]))) {
      for (NamedCsvRecord capture : captures) {
        table.add(capture, Path.of(args[1]).resolve(capture.getField("log")));
      }
    }
    table.print();
    System.exit(0);
  }

  private void add(NamedCsvRecord capture, Path log) throws Exception {
    Map<String, String> scans = scans(capture.getField("scanners"));
    Map<String, Map<String, String>> verdicts = verdicts(log);
    // A scanner of which no detector saw anything was not found.
    scans.keySet().forEach(source -> verdicts.putIfAbsent(source, Map.of()));
    Set<String> ways = scans.isEmpty() ? Set.of(NONE) : new LinkedHashSet<>(scans.values());
    for (String way : ways) {
      Line key = new Line(way, capture.getField("format"));
      Count[] line = counts.computeIfAbsent(key, DetectionTable::empty);
      verdicts.forEach(
          (source, ofDetectors) -> {
            String scan = scans.get(source);
            if (scan == null || scan.equals(way)) {
              Arrays.setAll(
                  line,
                  i -> line[i].and(Count.of(scan != null, ofDetectors.get(DETECTORS.get(i)))));
            }
          });
    }
  }

  private static Count[] empty(Line line) {
    Count[] counts = new Count[DETECTORS.size()];
    Arrays.fill(counts, Count.NONE);
    return counts;
  }

  /** By source, how it scans. */
  private static Map<String, String> scans(String text) {
    Map<String, String> scans = new LinkedHashMap<>();
    Arrays.stream(text.split(";"))
        .filter(scanner -> !scanner.isEmpty())
        .map(scanner -> scanner.split("=", 2))
        .forEach(scanner -> scans.put(scanner[0], scanner[1]));
    return scans;
  }

  /** By source, what each detector says. */
  private static Map<String, Map<String, String>> verdicts(Path log) throws Exception {
    Path lake = Files.createTempDirectory("detection");
    try {
      run(Writer.nullWriter(), "ingest", "flows", log.toString(), "--lake", lake.toString());
      StringWriter csv = new StringWriter();
      run(csv, "scanners", "--agreement", "--lake", lake.toString(), "--output", "csv");
      Map<String, Map<String, String>> verdicts = new TreeMap<>();
      csv.toString()
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .forEach(
              cells ->
                  verdicts
                      .computeIfAbsent(cells[0], source -> new HashMap<>())
                      .put(cells[1], cells[2]));
      return verdicts;
    } finally {
      delete(lake);
    }
  }

  /** The program's main method ends the process, and what it calls is for its package only. */
  private static void run(Writer out, String... words) throws ReflectiveOperationException {
    Method commandLine =
        Class.forName("org.scanlake.command.Main").getDeclaredMethod("commandLine", String[].class);
    commandLine.setAccessible(true);
    CommandLine command = (CommandLine) commandLine.invoke(null, (Object) words);
    int exitCode = command.setOut(new PrintWriter(out)).execute(words);
    if (exitCode != 0) {
      throw new IllegalStateException(
          "exit code " + exitCode + " of scanlake " + String.join(" ", words));
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private void print() {
    List<String> heading = new ArrayList<>(List.of("scan", "format"));
    heading.addAll(DETECTORS);
    System.out.println(line(heading));
    System.out.println(line(heading.stream().map(column -> "---").toList()));
    counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().scan()))
        .forEach(entry -> System.out.println(line(cells(entry.getKey(), entry.getValue()))));
  }

  private static List<String> cells(Line line, Count[] counts) {
    List<String> cells = new ArrayList<>(List.of(line.scan(), line.format()));
    Arrays.stream(counts).map(Count::toString).forEach(cells::add);
    return cells;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
