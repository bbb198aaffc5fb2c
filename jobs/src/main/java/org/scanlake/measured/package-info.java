/**
 * The work of the tasks that read: mails into alerts and metrics, flow logs into flows and TCP
 * samples, each written as files of a table.
 */
package org.scanlake.measured;
