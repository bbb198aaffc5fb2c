package org.scanlake.flowlog;

import java.util.Arrays;
import java.util.Optional;
import org.scanlake.archive.ArchiveKind;

/** Names files that are no flow logs by their first bytes, and says how they become one. */
final class ForeignFile {
  private static final String GOES_BY_NAME = "; its name must end in ";
  private static final String CAPTURE =
      "is a packet capture (%s), not a flow log; convert it: zeek -r FILE writes conn.log";
  private static final String NFCAPD =
      "is a binary nfcapd file (version %d); convert it: nfdump -r FILE -o csv";
  private static final String EXPORT =
      "has %s datagrams; collect them with nfcapd and convert: nfdump -r FILE -o csv";

  /** Bytes that all files of a kind start with. */
  private record Magic(String reason, int... bytes) {
    boolean starts(byte[] head, int length) {
      return length >= bytes.length
          && Arrays.equals(bytes, 0, bytes.length, unsigned(head, bytes.length), 0, bytes.length);
    }

    private static int[] unsigned(byte[] head, int length) {
      int[] bytes = new int[length];
      Arrays.setAll(bytes, i -> head[i] & 0xff);
      return bytes;
    }
  }

  private static final Magic[] MAGICS = {
    new Magic("is compressed with gzip" + GOES_BY_NAME + ".gz", 0x1f, 0x8b),
    new Magic("is compressed with bzip2" + GOES_BY_NAME + ".bz2", 'B', 'Z', 'h'),
    new Magic("is compressed with zstd" + GOES_BY_NAME + ".zst", 0x28, 0xb5, 0x2f, 0xfd),
    new Magic("is compressed with xz; decompress it: xz -d FILE", 0xfd, '7', 'z', 'X', 'Z', 0),
    new Magic("is a zip archive; unpack it: unzip FILE", 'P', 'K', 3, 4),
    new Magic(CAPTURE.formatted("pcap"), 0xd4, 0xc3, 0xb2, 0xa1),
    new Magic(CAPTURE.formatted("pcap"), 0xa1, 0xb2, 0xc3, 0xd4),
    new Magic(CAPTURE.formatted("pcap"), 0x4d, 0x3c, 0xb2, 0xa1),
    new Magic(CAPTURE.formatted("pcap"), 0xa1, 0xb2, 0x3c, 0x4d),
    new Magic(CAPTURE.formatted("pcapng"), 0x0a, 0x0d, 0x0d, 0x0a),
    new Magic(NFCAPD.formatted(1), 0x0c, 0xa5, 1, 0),
    new Magic(NFCAPD.formatted(2), 0x0c, 0xa5, 2, 0),
    new Magic(NFCAPD.formatted(1), 0xa5, 0x0c, 0, 1),
    new Magic(NFCAPD.formatted(2), 0xa5, 0x0c, 0, 2),
    new Magic("is a binary SiLK file; convert it: rwcut FILE", 0xde, 0xad, 0xbe, 0xef),
    new Magic("is a Parquet file; only text is read", 'P', 'A', 'R', '1'),
    new Magic(EXPORT.formatted("NetFlow v5"), 0, 5),
    new Magic(EXPORT.formatted("NetFlow v9"), 0, 9),
    new Magic(EXPORT.formatted("IPFIX"), 0, 10),
  };

  private static final String ARGUS =
      "is a binary Argus file; convert it: ra -n -c , -s stime dur proto saddr sport dir daddr dport"
          + " state pkts bytes -r FILE";

  /** Of the first record of Argus's files, which is one of its own: type and version, and cause. */
  private static final int ARGUS_OWN = 0x80;

  private static final int ARGUS_TYPE = 0xf0;
  private static final int ARGUS_START = 0x10;
  private static final int ARGUS_LEAST = 16;

  private ForeignFile() {}

  /** What the file that starts with {@code head[0..length)} is, when it is of a known kind. */
  static Optional<String> name(byte[] head, int length) {
    for (Magic magic : MAGICS) {
      if (magic.starts(head, length)) {
        return Optional.of(magic.reason());
      }
    }
    if (isArgus(head, length)) {
      return Optional.of(ARGUS);
    }
    if (hasNul(head, length)) {
      return Optional.of("is a binary file of no known kind, not a flow log");
    }
    if (isBlank(head, length)) {
      return Optional.of("is empty");
    }
    return ArchiveKind.of("", Arrays.copyOf(head, length)) == ArchiveKind.OTHER
        ? Optional.empty()
        : Optional.of("is mail, not a flow log; load it: ingest alerts");
  }

  private static boolean isArgus(byte[] head, int length) {
    return length >= ARGUS_LEAST
        && (head[0] & ARGUS_TYPE) == ARGUS_OWN
        && (head[1] & 0xff) == ARGUS_START
        && hasNul(head, length);
  }

  private static boolean hasNul(byte[] head, int length) {
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(byte[] head, int length) {
    return !new HeadLines(head, length).next();
  }
}
