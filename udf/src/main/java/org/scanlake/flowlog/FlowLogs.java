package org.scanlake.flowlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises flow logs by their content. */
public final class FlowLogs {
  /** How many bytes of a log (decompressed) are looked at. */
  public static final int FIRST_BYTES = 1 << 16;

  /** In the order in which they are tried. */
  private static final Map<LogFormat, List<LogRecogniser>> RECOGNISERS = recognisers();

  private FlowLogs() {}

  private static Map<LogFormat, List<LogRecogniser>> recognisers() {
    Map<LogFormat, List<LogRecogniser>> byFormat = new LinkedHashMap<>();
    byFormat.put(LogFormat.ZEEK, List.of(new ZeekTsv(), new ZeekJson()));
    byFormat.put(LogFormat.EVE, List.of(new Eve()));
    byFormat.put(LogFormat.NFDUMP, List.of(new NfdumpRecogniser()));
    byFormat.put(LogFormat.ARGUS, List.of(new ArgusRecogniser()));
    byFormat.put(LogFormat.RWCUT, List.of(new RwcutRecogniser()));
    byFormat.put(LogFormat.VPC, List.of(new Vpc()));
    return byFormat;
  }

  /**
   * What a file is.
   *
   * @param head its first {@value #FIRST_BYTES} bytes, or all of them, decompressed
   * @param whole whether that is the whole file
   */
  public static Recognition recognise(byte[] head, boolean whole) {
    List<LogRecogniser> all = RECOGNISERS.values().stream().flatMap(List::stream).toList();
    return recognise(head, whole, all, "is no flow log of a known format; tried " + formats());
  }

  /** What a file is that is said to be of {@code format}; the rest is the same. */
  public static Recognition recognise(byte[] head, boolean whole, LogFormat format) {
    List<LogRecogniser> ofFormat = RECOGNISERS.getOrDefault(format, List.of());
    return recognise(head, whole, ofFormat, "is no flow log of format " + format.text());
  }

  private static Recognition recognise(
      byte[] head, boolean whole, List<LogRecogniser> recognisers, String otherwise) {
    int length = whole ? head.length : afterLastLine(head);
    for (LogRecogniser recogniser : recognisers) {
      Optional<LogHeader> header = recogniser.recognise(head, length);
      if (header.isPresent()) {
        return new Recognition.Recognised(header.get());
      }
    }
    return new Recognition.Refused(
        ForeignFile.name(head, head.length)
            .or(() -> ZeekTsv.refusal(head, length))
            .or(() -> ZeekJson.refusal(head, length))
            .or(() -> Vpc.refusal(head, length))
            .orElse(otherwise));
  }

  private static String formats() {
    return RECOGNISERS.keySet().stream().map(LogFormat::text).collect(Collectors.joining(", "));
  }

  /** A line that is cut off says nothing. */
  private static int afterLastLine(byte[] head) {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
