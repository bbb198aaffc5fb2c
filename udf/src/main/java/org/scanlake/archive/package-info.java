/**
 * Mail archives as they lie on disk: mbox files, Maildirs and single mails, plain or compressed,
 * taken apart into raw mails.
 */
package org.scanlake.archive;
