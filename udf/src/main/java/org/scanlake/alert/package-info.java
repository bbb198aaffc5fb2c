/**
 * Alert mails: which mail is an alert and of what kind, its header and parts, and the flow tables
 * in its text, each dialect of which gives the same flow rows.
 */
package org.scanlake.alert;
