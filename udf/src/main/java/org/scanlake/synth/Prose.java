package org.scanlake.synth;

import java.util.List;

/** What alert mails say around their tables: lines of at most 76 characters. */
final class Prose {
  static final List<String> INTRO =
      List.of(
          "The flow monitor at the border saw one host open connections to more",
          "different destinations or ports than a client usually does. The first rows",
          "of what it saw are listed below, in the order in which the flows began.",
          "Times are those of the monitor's own clock; rows are in one direction only.");

  static final List<String> ADVICE =
      List.of(
          "What to do with this mail: if the host is yours, look at who was using it at",
          "the times above. A scanner that nobody started is most often a program that",
          "came with something else. Disconnect the machine before you begin to repair",
          "it, and keep its disk until the incident has been closed by the night desk.",
          "Not every alert is an attack. Telephony and file sharing programs look for",
          "their peers on many addresses and ports, and a monitoring station pings a",
          "whole network on purpose. Such stations are entered in the list of known",
          "hosts; write to the address below with the machine's name and its purpose.",
          "Visitors' machines are not repaired by us: their owners are shown this table",
          "and asked to stop the program, and the address is blocked if it goes on.",
          "The monitor samples nothing: each row is one flow record of the router, with",
          "the packets and bytes counted from its first packet to its last. A flow that",
          "lasts longer than thirty minutes is exported in pieces, each a row of its own.",
          "Only a part of the flows is printed; the archive of the day holds the others",
          "for ninety days, and the desk can search it for an address or a port at once.",
          "When the same host appears again within two hours, no second mail is sent.",
          "The threshold that led to this mail is set for the whole site and not for a",
          "single building. Please tell us when it is wrong for the network you manage.",
          "Rows with few packets and no answer are probes; rows with many packets both",
          "ways are conversations, and a host may well have both at the same moment.");

  static final List<String> SIGNATURE = List.of("-- ", "Night desk, flow monitoring");

  static final List<String> OTHER_SUBJECTS =
      List.of(
          "Weekly digest of host registrations",
          "Maintenance window of the border router",
          "New addresses in the visitor network",
          "Monitor restarted after an update");

  private Prose() {}
}
