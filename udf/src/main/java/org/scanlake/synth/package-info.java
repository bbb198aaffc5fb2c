/**
 * Made archives of alert mails with the truth about them beside: what was planted, not what some
 * reader found. For that reason nothing here imports a parsing, measuring or labelling class; the
 * numbers come from the specifications "alert mails" and "signatures" and from seed document 000.
 */
package org.scanlake.synth;
