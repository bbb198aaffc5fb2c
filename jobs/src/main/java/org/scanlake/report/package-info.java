/** Results as text, JSON and CSV. Everything that came from a mail is escaped here. */
package org.scanlake.report;
