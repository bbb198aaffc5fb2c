/**
 * Studies of a lake's alerts: what other thresholds and suppressions would give, and what alerts
 * without a label have in common. Reads labelled alerts; writes nothing.
 */
package org.scanlake.studies;
