package org.scanlake.synth;

/**
 * The size of a finished archive.
 *
 * @param mails mails in it, of every kind
 * @param lines its lines, separators and headers included
 * @param bytes its size
 */
public record SynthesisResult(long mails, long lines, long bytes) {
  SynthesisResult plus(long moreMails, long moreLines, long moreBytes) {
    return new SynthesisResult(mails + moreMails, lines + moreLines, bytes + moreBytes);
  }
}
