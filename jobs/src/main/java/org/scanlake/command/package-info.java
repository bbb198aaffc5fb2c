/**
 * The command line: a class a command, which reads options, calls a job, and hands the result to a
 * report.
 */
package org.scanlake.command;
