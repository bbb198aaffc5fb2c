/**
 * Flow logs: the formats of Zeek, nfdump, Argus, SiLK, AWS and Suricata, each told by its content,
 * and read row by row, after specification "flow logs and the TCP counts they give".
 */
package org.scanlake.flowlog;
