package org.scanlake.parsed;

import org.scanlake.columns.NumberColumn;
import org.scanlake.columns.RowGroup;
import org.scanlake.flowlog.TcpCounts;
import org.scanlake.lake.Flows;

/** The columns of what one end of a flow sent. */
record CountColumns(NumberColumn syn, NumberColumn synAck, NumberColumn fin, NumberColumn rst) {
  static CountColumns ofSource(RowGroup group) {
    return new CountColumns(
        group.numbers(Flows.SRC_SYN),
        group.numbers(Flows.SRC_SYN_ACK),
        group.numbers(Flows.SRC_FIN),
        group.numbers(Flows.SRC_RST));
  }

  static CountColumns ofDestination(RowGroup group) {
    return new CountColumns(
        group.numbers(Flows.DST_SYN),
        group.numbers(Flows.DST_SYN_ACK),
        group.numbers(Flows.DST_FIN),
        group.numbers(Flows.DST_RST));
  }

  void add(TcpCounts counts) {
    LogColumns.add(syn, counts.syn);
    LogColumns.add(synAck, counts.synAck);
    LogColumns.add(fin, counts.fin);
    LogColumns.add(rst, counts.rst);
  }
}
