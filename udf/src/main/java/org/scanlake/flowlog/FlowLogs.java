package org.scanlake.flowlog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises flow logs by their content. */
public final class FlowLogs {
  /** How many bytes of a log (decompressed) are looked at. */
  public static final int FIRST_BYTES = 1 << 16;

  /** In the order in which they are tried. */
  private static final Map<LogFormat, LogRecogniser> RECOGNISERS = recognisers();

  private FlowLogs() {}

  private static Map<LogFormat, LogRecogniser> recognisers() {
    Map<LogFormat, LogRecogniser> byFormat = new LinkedHashMap<>();
    byFormat.put(LogFormat.NFDUMP, new NfdumpRecogniser());
    return byFormat;
  }

  /**
   * What a file is.
   *
   * @param head its first {@value #FIRST_BYTES} bytes, or all of them, decompressed
   * @param whole whether that is the whole file
   */
  public static Recognition recognise(byte[] head, boolean whole) {
    int length = whole ? head.length : afterLastLine(head);
    for (LogRecogniser recogniser : RECOGNISERS.values()) {
      Optional<LogHeader> header = recogniser.recognise(head, length);
      if (header.isPresent()) {
        return new Recognition.Recognised(header.get());
      }
    }
    return new Recognition.Refused("is no flow log; tried " + formats());
  }

  /** What a file is that is said to be of one format; the other parameters are the same. */
  public static Recognition recognise(byte[] head, boolean whole, LogFormat format) {
    int length = whole ? head.length : afterLastLine(head);
    return Optional.ofNullable(RECOGNISERS.get(format))
        .flatMap(recogniser -> recogniser.recognise(head, length))
        .<Recognition>map(Recognition.Recognised::new)
        .orElseGet(() -> new Recognition.Refused("is no flow log of format " + format.text()));
  }

  private static String formats() {
    return Arrays.stream(LogFormat.values())
        .filter(RECOGNISERS::containsKey)
        .map(LogFormat::text)
        .collect(Collectors.joining(", "));
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
