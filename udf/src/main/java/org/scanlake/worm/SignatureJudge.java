package org.scanlake.worm;

import java.util.Optional;
import java.util.function.Predicate;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * Says of port signatures what the seed's authors read from theirs. Destinations are not in the
 * samples, so no source is a scanner for having many of them; of a window of 30 seconds more than
 * ten ports are not known either.
 */
public final class SignatureJudge {
  private static final int WORM_WORK = 80;
  private static final int SCANNER_PORTS = 100;
  private static final int SERVER_SYN_ACKS = 90;
  private static final int SERVER_WORK = 20;
  private static final int GUESSING_WORK = 50;
  private static final int GUESSING_PERCENT = 90;
  private static final int SMTP = 25;
  private static final String P2P = "P2P:";
  private static final String GNUTELLA = "P2P:Gnutella";

  private final PortSets sets;
  private final PurposeTable purposes;

  public SignatureJudge(PortSets sets, PurposeTable purposes) {
    this.sets = sets;
    this.purposes = purposes;
  }

  /** The verdict on a signature: that of the first rule that holds. */
  public Verdict of(PortSignature signature) {
    Optional<String> name = sets.nameOf(signature.ports());
    int work = signature.work();
    Optional<PortSample> guarded = guarded(signature.ports());
    if (guarded.isPresent() && work < GUESSING_WORK) {
      String rule =
          percent(guarded.get(), signature.ports()) + " and " + below(work, GUESSING_WORK);
      return new Verdict(VerdictClass.PASSWORD_GUESSING, rule, name, Optional.empty());
    }
    return work >= WORM_WORK ? ofWorm(signature, name) : ofOther(signature, name);
  }

  private Optional<PortSample> guarded(PortSamples ports) {
    return ports.places().stream()
        .filter(place -> sets.isGuarded(place.port()))
        .filter(place -> ports.percent(place) >= GUESSING_PERCENT)
        .findFirst();
  }

  private static String percent(PortSample place, PortSamples ports) {
    return "port " + place.port() + " has " + ports.percent(place) + " % of the samples";
  }

  private static String below(int work, int limit) {
    return "work " + work + " < " + limit;
  }

  private Verdict ofWorm(PortSignature signature, Optional<String> name) {
    int answers = signature.tuple().synAckShare();
    String work = "work " + signature.work() + " >= " + WORM_WORK;
    if (answers >= SERVER_SYN_ACKS) {
      String rule = work + ", but SA/S " + answers + ": it answers, it does not open";
      return new Verdict(VerdictClass.UNKNOWN, rule, name, Optional.empty());
    }
    int ports = signature.ports().ports();
    Optional<String> cause = name.isPresent() ? Optional.empty() : innocentCause(signature.ports());
    return ports > SCANNER_PORTS
        ? new Verdict(VerdictClass.SCANNER, work + " and " + ports + " ports", name, cause)
        : new Verdict(VerdictClass.WORM, work, name, cause);
  }

  /** The anomalies that were explained; ports of a named set never are among them. */
  private Optional<String> innocentCause(PortSamples ports) {
    if (has(ports, purpose -> purpose.startsWith(GNUTELLA))) {
      return Optional.of("Gnutella peers that are gone");
    }
    if (ports.ports() != 1) {
      return Optional.empty();
    }
    return ports.places().get(0).port() == SMTP
        ? Optional.of("a mail server that sends error messages to forged addresses")
        : Optional.of("if all went to one address: a client whose server is down");
  }

  private boolean has(PortSamples ports, Predicate<String> purpose) {
    return ports.places().stream().map(this::purpose).anyMatch(purpose);
  }

  private String purpose(PortSample place) {
    return purposes.purpose(Protocols.TCP, place.port());
  }

  private Verdict ofOther(PortSignature signature, Optional<String> name) {
    int work = signature.work();
    int answers = signature.tuple().synAckShare();
    if (answers >= SERVER_SYN_ACKS && work <= SERVER_WORK) {
      String rule =
          "SA/S " + answers + " >= " + SERVER_SYN_ACKS + " and work " + work + " <= " + SERVER_WORK;
      return new Verdict(VerdictClass.NOISY_SERVER, rule, name, Optional.empty());
    }
    Optional<String> peers = peers(signature.ports(), answers);
    return peers.isPresent()
        ? new Verdict(
            VerdictClass.P2P,
            peers.get() + " and " + below(work, WORM_WORK),
            name,
            Optional.empty())
        : new Verdict(
            VerdictClass.UNKNOWN,
            "no rule for work " + work + " and SA/S " + answers,
            name,
            Optional.empty());
  }

  private Optional<String> peers(PortSamples ports, int answers) {
    Optional<String> port =
        ports.places().stream()
            .filter(place -> purpose(place).startsWith(P2P))
            .map(place -> "port " + place.port() + " is " + purpose(place))
            .findFirst();
    boolean isBetween = answers > 0 && answers < SERVER_SYN_ACKS;
    return port.isPresent() || !isBetween
        ? port
        : Optional.of("SA/S " + answers + " between client and server");
  }
}
