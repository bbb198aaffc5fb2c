/**
 * The summary of archives: counts that mails are added to and that merge with others of their kind,
 * and the classic report's lines.
 */
package org.scanlake.summary;
