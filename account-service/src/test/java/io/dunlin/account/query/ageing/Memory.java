package io.dunlin.account.query.ageing;

import module java.base;

import io.dunlin.account.query.ageing.AgeingDesk.Ages;
import io.dunlin.account.receivables.account.Desk;
import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.profile.Profile;

/** The same facts kept in memory, with a picture of each day's end: what the service must say. */
final class Memory {

  private static final int[] EDGES = {0, 30, 60, 90};

  private final Desk desk = new Desk();
  private final Map<String, String> csms = new HashMap<>();
  private final Map<LocalDate, Picture> pictures = new TreeMap<>();
  private final Collection<String> accounts;

  Memory(Collection<String> accounts) {
    this.accounts = accounts;
  }

  /** Something that is open, and where it belongs. */
  private record Open(
      Invoice invoice, Profile of, String csm, long age, BigDecimal balance, boolean disputed) {

    String currency() {
      return invoice.terms().currency();
    }

    String key(AgeingGrouping by) {
      String product = invoice.terms().product();
      return switch (by) {
        case ACCOUNT -> of.account();
        case SEGMENT -> of.segment();
        case CSM -> csm;
        case COLLECTOR -> of.collector();
        case PRODUCT -> product == null ? "" : product;
        case CURRENCY -> currency();
      };
    }
  }

  private record Picture(
      Instant last,
      List<Open> open,
      Map<String, Profile> profiles,
      Map<String, String> csms,
      Map<String, Dispute> disputes) {}

  Desk desk() {
    return desk;
  }

  void owner(String account, String csm) {
    csms.put(account, csm);
  }

  /** The company's day is over. */
  void endOf(LocalDate day) {
    Instant last = day.plusDays(1).atStartOfDay(AgeingDesk.COMPANY).toInstant().minusMillis(1);
    List<Open> open = new ArrayList<>();
    Map<String, Profile> profiles = new HashMap<>();
    Map<String, Dispute> disputes = new HashMap<>();
    for (String account : accounts) {
      Profile profile = desk.account(account).profile();
      profiles.put(account, profile);
      for (Invoice invoice : desk.invoices(account)) {
        disputes.put(invoice.number(), invoice.ageing().dispute());
        if (invoice.open()) {
          open.add(see(invoice, profile, csms, last, invoice.balance(), disputed(invoice)));
        }
      }
    }
    pictures.put(day, new Picture(last, open, profiles, Map.copyOf(csms), disputes));
  }

  Collection<LocalDate> days() {
    return pictures.keySet();
  }

  /** As it was known then: just what was there. */
  Map<String, Ages> then(LocalDate day, AgeingGrouping by) {
    return added(pictures.get(day).open(), by);
  }

  /** With hindsight: what is there now, cut at the day. */
  Map<String, Ages> now(LocalDate day, AgeingGrouping by) {
    Picture picture = pictures.get(day);
    List<Open> open = new ArrayList<>();
    for (String account : accounts) {
      Profile profile = picture.profiles().get(account);
      for (Invoice invoice : desk.invoices(account)) {
        BigDecimal balance = balanceOn(day, invoice);
        boolean disputed =
            picture.disputes().getOrDefault(invoice.number(), Dispute.NONE) != Dispute.NONE;
        if (balance.signum() > 0) {
          open.add(see(invoice, profile, picture.csms(), picture.last(), balance, disputed));
        }
      }
    }
    return added(open, by);
  }

  private BigDecimal balanceOn(LocalDate day, Invoice invoice) {
    LocalDate voidedOn = invoice.settlement().voidedOn();
    if (invoice.terms().issuedOn().isAfter(day) || (voidedOn != null && !voidedOn.isAfter(day))) {
      return BigDecimal.ZERO;
    }
    BigDecimal balance = invoice.terms().amount();
    for (Map.Entry<CreditItem, BigDecimal> put : desk.putTo(invoice).entrySet()) {
      balance = put.getKey().day().isAfter(day) ? balance : balance.subtract(put.getValue());
    }
    return balance;
  }

  private static Open see(
      Invoice invoice,
      Profile of,
      Map<String, String> csms,
      Instant at,
      BigDecimal balance,
      boolean disputed) {
    long age = LocalDate.ofInstant(at, of.zone()).toEpochDay() - invoice.dueOn().toEpochDay();
    return new Open(invoice, of, csms.get(of.account()), age, balance, disputed);
  }

  private static boolean disputed(Invoice invoice) {
    return invoice.ageing().dispute() != Dispute.NONE;
  }

  private static Map<String, Ages> added(List<Open> open, AgeingGrouping by) {
    Map<String, List<Open>> groups = new TreeMap<>();
    for (Open one : open) {
      groups.computeIfAbsent(one.key(by) + " " + one.currency(), _ -> new ArrayList<>()).add(one);
    }
    Map<String, Ages> lines = new TreeMap<>();
    groups.forEach(
        (key, group) ->
            lines.put(
                key,
                new Ages(
                    sums(group, Open::balance),
                    sums(group, one -> one.disputed() ? one.balance() : BigDecimal.ZERO))));
    return lines;
  }

  private static List<BigDecimal> sums(List<Open> group, Function<Open, BigDecimal> amount) {
    List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(EDGES.length + 1, BigDecimal.ZERO));
    for (Open one : group) {
      int bucket = 0;
      while (bucket < EDGES.length && one.age() > EDGES[bucket]) {
        bucket++;
      }
      sums.set(bucket, sums.get(bucket).add(amount.apply(one)));
    }
    return sums.stream().map(BigDecimal::stripTrailingZeros).toList();
  }
}
