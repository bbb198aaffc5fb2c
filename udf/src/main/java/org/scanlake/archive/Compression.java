package org.scanlake.archive;

import java.util.Locale;

/** How a file is compressed, by the ending of its name, as Hadoop's codecs have it. */
public enum Compression {
  NONE(""),
  GZIP(".gz"),
  BZIP2(".bz2"),
  ZSTD(".zst");

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The compression of the file called {@code name}, in any case. */
  public static Compression of(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && lowerCase.endsWith(compression.ending)) {
        return compression;
      }
    }
    return NONE;
  }

  /** {@code name} without the ending of this compression: the name of what is inside. */
  public String inside(String name) {
    return name.substring(0, name.length() - ending.length());
  }
}
