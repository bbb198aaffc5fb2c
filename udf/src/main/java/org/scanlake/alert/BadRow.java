package org.scanlake.alert;

/**
 * One row of an alert that could not be read.
 *
 * @param part which text part of the mail it stood in, from 0
 * @param line its line within the part, from 1
 * @param text the line as it stands, cut to the limit; never escaped
 */
public record BadRow(int part, int line, Reason reason, String text) {}
