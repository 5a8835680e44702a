package io.dunlin.acceptance.company;

import java.time.LocalDate;

/** A company that runs Dunlin: its house, and what the people in it can see and do. */
public final class Company {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

  private final House house;
  private final Finance finance;
  private final Desk manager;
  private final Clock clock;
  private final Sending sending;
  private final Post post;

  public Company(House house) {
    this.house = house;
    this.finance = new Finance(desk("finance", "finance-system"));
    this.manager = desk("manager", "mona");
    this.clock = new Clock(desk("ops", "otto"));
    this.sending = new Sending(desk("ops", "otto"));
    this.post = house.post();
  }

  /** The one company of all scenarios; its house is started by whoever comes first. */
  public static Company shared() {
    return Shared.COMPANY;
  }

  public House house() {
    return house;
  }

  public Finance finance() {
    return finance;
  }

  public Clock clock() {
    return clock;
  }

  public Sending sending() {
    return sending;
  }

  public Post post() {
    return post;
  }

  public Desk manager() {
    return manager;
  }

  /** What is known of an account by its number. */
  public File file(String account) {
    return new File(manager, account);
  }

  /** The desk of somebody with a role. */
  public Desk desk(String role, String user) {
    return house.desk(role, user);
  }

  /** Someone from the street. */
  public Desk stranger() {
    return house.desk(null);
  }

  /** Somebody who shows a token that the house has not given out. */
  public Desk stranger(String token) {
    return house.desk(token);
  }

  public Agent agent(String user) {
    return new Agent(desk("agent", user), clock);
  }

  /** A customer that Finance is about to tell Dunlin of. */
  public Newcomer customer() {
    return new Newcomer(this);
  }

  private static final class Shared {
    static final Company COMPANY = new Company(House.startedOn(FIRST_DAY));
  }
}
