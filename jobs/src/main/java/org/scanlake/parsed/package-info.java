/** Flow rows, samples and port purposes as columns of tables, and back. */
package org.scanlake.parsed;
