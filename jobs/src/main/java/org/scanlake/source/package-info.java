/**
 * Archives and logs as Spark finds them: what is new, what grew, how a file is split over tasks,
 * and what a ledger knows of it.
 */
package org.scanlake.source;
