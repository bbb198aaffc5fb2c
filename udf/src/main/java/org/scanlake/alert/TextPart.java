package org.scanlake.alert;

import java.nio.charset.Charset;

/**
 * One searched text of a mail, in the order the mail has them: {@code bytes[from..to)}, its
 * transfer encoding undone, in an ASCII-compatible {@code charset}. Lines end in LF or CRLF.
 */
record TextPart(byte[] bytes, int from, int to, Charset charset) {}
