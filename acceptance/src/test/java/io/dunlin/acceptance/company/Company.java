package io.dunlin.acceptance.company;

import module java.base;

/** A company that runs Dunlin: its installation, and what the people in it can see and do. */
public final class Company {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

  private final Installation installation;
  private final Finance finance;
  private final ApiClient manager;
  private final Clock clock;
  private final Sending sending;
  private final Mailboxes post;

  public Company(Installation installation) {
    this.installation = installation;
    this.finance = new Finance(client("finance", "finance-system"));
    this.manager = client("manager", "mona");
    this.clock = new Clock(client("ops", "otto"));
    this.sending = new Sending(client("ops", "otto"));
    this.post = installation.post();
  }

  /** The one company of all scenarios; its installation is started by whoever comes first. */
  public static Company shared() {
    return Shared.COMPANY;
  }

  public Installation installation() {
    return installation;
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

  public Mailboxes post() {
    return post;
  }

  public ApiClient manager() {
    return manager;
  }

  /** What is known of an account by its number. */
  public CustomerView file(String account) {
    return new CustomerView(manager, account);
  }

  /** A client with the token of somebody with a role. */
  public ApiClient client(String role, String user) {
    return installation.client(role, user);
  }

  /** Someone from the street. */
  public ApiClient stranger() {
    return installation.client(null);
  }

  /** Somebody who shows a token that the installation has not given out. */
  public ApiClient stranger(String token) {
    return installation.client(token);
  }

  public Agent agent(String user) {
    return new Agent(client("agent", user), clock);
  }

  /** A customer that Finance is about to tell Dunlin of. */
  public CustomerBuilder customer() {
    return new CustomerBuilder(this);
  }

  private static final class Shared {
    static final Company COMPANY = new Company(Installation.startedOn(FIRST_DAY));
  }
}
