package org.scanlake.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code filter} is asked for.
 *
 * @param conf a folder whose files replace the shipped ones
 * @param mbox whether the input is an mbox rather than one mail
 * @param dropBelow alerts of a lower severity are left out
 * @param explain whether the reasoning goes to standard error
 * @param verdictAlone whether the verdict comes out as JSON in place of the mail
 */
record FilterRequest(
    Optional<Path> conf,
    boolean mbox,
    OptionalInt dropBelow,
    boolean explain,
    boolean verdictAlone) {}
