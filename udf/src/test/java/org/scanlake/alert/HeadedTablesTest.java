package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of the Argus and rwcut tables that the goldens do not show. */
class HeadedTablesTest {
  private static final String ARGUS =
      "StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,TotPkts,TotBytes\n";
  private static final String RWCUT = "  sIP|  dIP|sPort|dPort|pro|  sTime|\n";

  @Test
  void anArgusFlowWithALeftArrowWentFromTheSecondAddressToTheFirst() {
    assertThat(
            read(
                ARGUS
                    + "2018/01/02 10:00:00.5,0.25,udp,198.51.100.1,28681,  <-,192.0.2.7,63637,RSP,1,9"))
        .containsExactly(
            "1514880000500000\t250000\t17\t192.0.2.7\t63637\t198.51.100.1\t28681\t-\t-\t1\t9\t1");
  }

  @Test
  void argusTimesAreInTheMailsZoneAndThoseWithoutDateOfItsDay() {
    assertThat(read(ARGUS + "10:00:00.0,0.0,udp,192.0.2.7,1,  ->,198.51.100.1,2,INT,1,9"))
        .containsExactly("1514880000000000\t0\t17\t192.0.2.7\t1\t198.51.100.1\t2\t-\t-\t1\t9\t1");
  }

  @Test
  void anArgusRowWithoutAddressesOrWithAnImpossibleTimeIsBad() {
    assertThat(
            read(
                ARGUS
                    + "10:00:00.0,0.0,arp,0:0:5e:0:53:7,,  who,192.0.2.1,,INT,1,9\n"
                    + "25:61:00.0,0.0,udp,192.0.2.7,1,  ->,198.51.100.1,2,INT,1,9\n"
                    + "10:00:00.0,0.0,udp,192.0.2.7,70000,  ->,198.51.100.1,2,INT,1,9"))
        .containsExactly("BAD_FLOW_ROW\t2", "BAD_FLOW_ROW\t3", "BAD_FLOW_ROW\t4");
  }

  @Test
  void namesOfServicesThatWeDoNotKnowArePortsNobodyToldUs() {
    assertThat(read(ARGUS + "10:00:00.0,0.0,udp,192.0.2.7,nosuch,  ->,198.51.100.1,ntp,INT,1,9"))
        .containsExactly("1514880000000000\t0\t17\t192.0.2.7\t-\t198.51.100.1\t123\t-\t-\t1\t9\t1");
  }

  @Test
  void rwcutTimesAreUtcWhateverTheMailsZone() {
    assertThat(read(RWCUT + "192.0.2.7|198.51.100.1|1|2|17|2018/01/02T10:00:00.567|"))
        .containsExactly("1514887200567000\t-\t17\t192.0.2.7\t1\t198.51.100.1\t2\t-\t-\t-\t-\t1");
  }

  @Test
  void piecesOfAWrappedRowAreOneWrappedRow() {
    assertThat(
            read(
                RWCUT
                    + "192.0.2.7|198.51.100.1|1|2|\n"
                    + "17|2018/01/02T10:00:00.567|\n"
                    + "192.0.2.7|198.51.100.1|1|2|17|2018/01/02T10:00:00.567|\n"
                    + "That is all."))
        .containsExactly(
            "1514887200567000\t-\t17\t192.0.2.7\t1\t198.51.100.1\t2\t-\t-\t-\t-\t1",
            "WRAPPED_ROW\t2");
  }

  @Test
  void theFlagsOfAnArgusFlowWithALeftArrowAreThoseOfTheSecondAddress() {
    assertThat(
            read(
                ARGUS
                    + "10:00:00.0,0.0,tcp,198.51.100.1,22,  <-,192.0.2.7,1,RA_S,1,9\n"
                    + "10:00:00.0,0.0,tcp,192.0.2.7,1,  ->,198.51.100.1,22,S_RA,1,9"))
        .containsExactly(
            "1514880000000000\t0\t6\t192.0.2.7\t1\t198.51.100.1\t22\t2\t-\t1\t9\t1",
            "1514880000000000\t0\t6\t192.0.2.7\t1\t198.51.100.1\t22\t2\t-\t1\t9\t1");
  }

  @Test
  void anArgusIcmp6FlowWithoutItsCodeHasNoneToldUs() {
    assertThat(
            read(
                ARGUS
                    + "10:00:00.0,0.0,ipv6-icmp,2001:db8::7,0x0080,  ->,2001:db8::1,,INT,1,9\n"
                    + "10:00:00.0,0.0,ipv6-icmp,2001:db8::7,0x0080,  ->,2001:db8::1,0x0001,INT,1,9"))
        .containsExactly(
            "1514880000000000\t0\t58\t2001:db8::7\t-\t2001:db8::1\t-\t-\t-\t1\t9\t1",
            "1514880000000000\t0\t58\t2001:db8::7\t-\t2001:db8::1\t32769\t-\t-\t1\t9\t1");
  }

  @Test
  void aTypeOfServiceOver255IsABadRow() {
    String header = "StartTime,Proto,sTos,SrcAddr,DstAddr\n";
    assertThat(
            read(
                header
                    + "10:00:00.0,udp,256,192.0.2.7,198.51.100.1\n"
                    + "10:00:00.0,udp,255,192.0.2.7,198.51.100.1"))
        .containsExactly(
            "1514880000000000\t-\t17\t192.0.2.7\t-\t198.51.100.1\t-\t-\t255\t-\t-\t1",
            "BAD_FLOW_ROW\t2");
  }

  @Test
  void onlyOneZAtTheEndOfATimeIsUtc() {
    String row = "192.0.2.7|198.51.100.1|1|2|17|2018/01/02T10:00:00";
    assertThat(read(RWCUT + row + "Z|\n" + row + "ZZ|"))
        .containsExactly(
            "1514887200000000\t-\t17\t192.0.2.7\t1\t198.51.100.1\t2\t-\t-\t-\t-\t1",
            "BAD_FLOW_ROW\t3");
  }

  @Test
  void aTimeOfEndlesslyManyZIsABadRow() {
    String tabs = "Timestamp\tSrcIP\tDstIP\n";
    String row = "2018-01-02T10:00:00" + "Z".repeat(1_000_000) + "\t192.0.2.7\t198.51.100.1";
    assertThat(read(tabs + row)).containsExactly("BAD_FLOW_ROW\t2");
  }

  @Test
  void aHeaderWithinATableStartsTheNextTable() {
    String row = "192.0.2.7|198.51.100.1|1|2|17|2018/01/02T10:00:00|\n";
    String otherColumns = "sIP|dIP|sTime|\n192.0.2.7|198.51.100.2|2018/01/02T10:00:00|\n";
    assertThat(read(RWCUT + row + otherColumns + ARGUS))
        .containsExactly(
            "1514887200000000\t-\t17\t192.0.2.7\t1\t198.51.100.1\t2\t-\t-\t-\t-\t1",
            "1514887200000000\t-\t-\t192.0.2.7\t-\t198.51.100.2\t-\t-\t-\t-\t-\t1");
  }

  @Test
  void theSecondCopyOfATableRightBehindTheFirstIsRepeated() {
    String table = RWCUT + "192.0.2.7|198.51.100.1|1|2|17|2018/01/02T10:00:00|\n";
    TableScanner scanner = ShippedKinds.scan(table + table, "2018-01-02T11:30:00+02:00");
    assertThat(scanner.rows().size()).isEqualTo(1);
    assertThat(scanner.repeated()).isEqualTo(1);
    assertThat(scanner.badRows()).isEmpty();
  }

  @Test
  void aTableEndsAtAnEmptyLine() {
    assertThat(read(RWCUT + "\n192.0.2.7|198.51.100.1|1|2|17|2018/01/02T10:00:00.567|")).isEmpty();
  }

  private static List<String> read(String text) {
    return RowText.of(ShippedKinds.scan(text, "2018-01-02T11:30:00+02:00"));
  }
}
