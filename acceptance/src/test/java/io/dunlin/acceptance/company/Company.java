package io.dunlin.acceptance.company;

/** A company that runs Dunlin: its house, and what the people in it can see and do. */
public final class Company {

  private final House house;
  private final Finance finance;
  private final Desk manager;
  private final Clock clock;
  private final Post post;

  Company(House house) {
    this.house = house;
    this.finance = new Finance(house.desk("finance", "finance-system"));
    this.manager = house.desk("manager", "mona");
    this.clock = new Clock(house.desk("ops", "otto"));
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

  public Post post() {
    return post;
  }

  public Desk manager() {
    return manager;
  }

  /** The desk of somebody with a role. */
  public Desk desk(String role, String user) {
    return house.desk(role, user);
  }

  /** Someone from the street. */
  public Desk stranger() {
    return house.desk(null);
  }

  public Agent agent(String user) {
    return new Agent(house.desk("agent", user), clock);
  }

  /** A customer that Finance is about to tell Dunlin of. */
  public Newcomer customer() {
    return new Newcomer(this);
  }

  /** The holder starts the house once, when the first scenario asks for the company. */
  private static final class Shared {
    static final Company COMPANY = new Company(House.started());
  }
}
