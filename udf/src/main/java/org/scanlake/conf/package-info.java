/**
 * The files of {@code conf} and how they are read: a wrong entry is refused with its line and what
 * would be right.
 */
package org.scanlake.conf;
