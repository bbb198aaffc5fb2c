/** Stored alerts with the labels that a configuration gives them. */
package org.scanlake.labelled;
