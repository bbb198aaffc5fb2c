package org.scanlake.alert;

import java.util.Optional;
import org.scanlake.network.Address;

/**
 * The kind that a mail is of, and what the matching line said.
 *
 * @param source the alerted address; empty when the line named none, or something that is none
 * @param host the host name; empty when the line named none
 */
record KindMatch(AlertKind kind, Optional<Address> source, String host) {}
