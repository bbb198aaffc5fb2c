/**
 * The jobs that load archives and logs into the lake and derive tables from it, and the counts by
 * which their ledgers close.
 */
package org.scanlake.aggregate;
