package org.scanlake.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What {@code filter} made of its input in this process. */
record Filtered(int exitCode, String out, String err) {
  static Filtered of(byte[] in, String... options) {
    List<String> args = new ArrayList<>(List.of("filter"));
    args.addAll(List.of(options));
    FilterRequest request = FilterArguments.read(args.toArray(String[]::new)).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = new FilterRun(request, new ByteArrayInputStream(in), out, err).exitCode();
    return new Filtered(exitCode, out.toString(ISO_8859_1), err.toString(UTF_8));
  }
}
