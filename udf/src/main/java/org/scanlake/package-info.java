/** The rules of scanlake in plain Java: mails, flow rows, port identification, metrics. */
package org.scanlake;
