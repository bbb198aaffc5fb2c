/**
 * The only way to the Delta tables: a class a table, claims of writers, commits, and which loads
 * count.
 */
package org.scanlake.lake;
