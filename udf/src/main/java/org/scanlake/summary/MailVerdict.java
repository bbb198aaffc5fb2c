package org.scanlake.summary;

import java.io.Serializable;
import java.util.List;

/**
 * An alert mail as far as the summary needs it.
 *
 * @param idHigh the first 64 bits of the mail's identity
 * @param idLow the next 64 bits; 128 bits of SHA-256 tell mails apart
 */
public record MailVerdict(
    long idHigh, long idLow, List<AlertVerdict> alerts, int flows, int repeated, int badRows)
    implements Serializable {}
