package org.scanlake.worm;

import java.util.Optional;
import java.util.function.Predicate;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * Says of port signatures what the seed's authors read from theirs, after specification "the port
 * signature report": the rules of {@link VerdictClass} in their order.
 *
 * <p>Of each sample of 30 seconds only the first ten ports are known, so that there may be more
 * ports than are counted, and of a window of 30 seconds there never are more than ten. Destinations
 * are counted in full.
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
    if (signature.work() >= WORM_WORK) {
      return ofWorm(signature, name);
    }
    Rule rule =
        passwordGuessing(signature)
            .or(() -> noisyServer(signature))
            .or(() -> peers(signature))
            .orElseGet(() -> unknown(signature));
    return new Verdict(rule.verdict(), rule.text(), name, Optional.empty());
  }

  /** A rule that holds, with the signature's numbers. */
  private record Rule(VerdictClass verdict, String text) {}

  private Verdict ofWorm(PortSignature signature, Optional<String> name) {
    String work = "work " + signature.work() + " >= " + WORM_WORK;
    Optional<String> many = many(signature);
    return new Verdict(
        many.isPresent() ? VerdictClass.SCANNER : VerdictClass.WORM,
        many.map(what -> work + " and " + what).orElse(work),
        name,
        innocentCause(signature, name));
  }

  private static Optional<String> many(PortSignature signature) {
    int ports = signature.ports().ports();
    if (ports > SCANNER_PORTS) {
      return Optional.of(ports + " ports");
    }
    return signature.destinations() > Destinations.MOST
        ? Optional.of("more than " + Destinations.MOST + " destinations")
        : Optional.empty();
  }

  private Optional<String> innocentCause(PortSignature signature, Optional<String> name) {
    int answers = signature.tuple().synAckShare();
    if (answers >= SERVER_SYN_ACKS) {
      // Ours: a source that answers can be listed only when nobody closes what it accepted.
      return Optional.of("SA/S " + answers + ": it answers, as the victim of a flood does");
    }
    return name.isPresent() ? Optional.empty() : explained(signature);
  }

  /** The anomalies that were explained; ports of a named set never are among them. */
  private Optional<String> explained(PortSignature signature) {
    PortSamples ports = signature.ports();
    if (has(ports, purpose -> purpose.startsWith(GNUTELLA))) {
      return Optional.of("Gnutella peers that are gone");
    }
    if (ports.ports() != 1) {
      return Optional.empty();
    }
    return ports.places().get(0).port() == SMTP
        ? Optional.of("a mail server that sends error messages to forged addresses")
        : deadServer(signature.destinations());
  }

  private static Optional<String> deadServer(int destinations) {
    return switch (destinations) {
      case 0 -> Optional.of("if all went to one address: a client whose server is down");
      case 1 -> Optional.of("a client whose server is down: all went to one address");
      default -> Optional.empty();
    };
  }

  private boolean has(PortSamples ports, Predicate<String> purpose) {
    return ports.places().stream().map(this::purpose).anyMatch(purpose);
  }

  private String purpose(PortSample place) {
    return purposes.purpose(Protocols.TCP, place.port());
  }

  private Optional<Rule> passwordGuessing(PortSignature signature) {
    PortSamples ports = signature.ports();
    return ports.places().stream()
        .filter(place -> signature.work() < GUESSING_WORK)
        .filter(place -> sets.isGuarded(place.port()))
        .filter(place -> ports.percent(place) >= GUESSING_PERCENT)
        .findFirst()
        .map(
            place ->
                new Rule(
                    VerdictClass.PASSWORD_GUESSING,
                    String.format(
                        "port %d has %d %% of the samples and %s",
                        place.port(), ports.percent(place), below(signature, GUESSING_WORK))));
  }

  private static String below(PortSignature signature, int limit) {
    return "work " + signature.work() + " < " + limit;
  }

  private static Optional<Rule> noisyServer(PortSignature signature) {
    int work = signature.work();
    int answers = signature.tuple().synAckShare();
    String rule =
        "SA/S " + answers + " >= " + SERVER_SYN_ACKS + " and work " + work + " <= " + SERVER_WORK;
    return answers >= SERVER_SYN_ACKS && work <= SERVER_WORK
        ? Optional.of(new Rule(VerdictClass.NOISY_SERVER, rule))
        : Optional.empty();
  }

  private Optional<Rule> peers(PortSignature signature) {
    int answers = signature.tuple().synAckShare();
    Optional<String> port =
        signature.ports().places().stream()
            .filter(place -> purpose(place).startsWith(P2P))
            .map(place -> "port " + place.port() + " is " + purpose(place))
            .findFirst();
    boolean isBetween = answers > 0 && answers < SERVER_SYN_ACKS;
    return port.or(
            () ->
                Optional.of("SA/S " + answers + " between client and server")
                    .filter(rule -> isBetween))
        .map(why -> new Rule(VerdictClass.P2P, why + " and " + below(signature, WORM_WORK)));
  }

  private static Rule unknown(PortSignature signature) {
    int answers = signature.tuple().synAckShare();
    return new Rule(
        VerdictClass.UNKNOWN, "no rule for work " + signature.work() + " and SA/S " + answers);
  }
}
