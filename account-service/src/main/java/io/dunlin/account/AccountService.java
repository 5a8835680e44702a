package io.dunlin.account;

import io.dunlin.kit.DunlinService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Owns accounts, contacts and the ledger: who owes what since when. */
@DunlinService
@ConfigurationPropertiesScan
public class AccountService {

  /** The name of the service's configuration file. */
  public static final String CONFIG = "account-service";

  public static void main(String[] args) {
    System.setProperty("spring.config.name", CONFIG);
    SpringApplication.run(AccountService.class, args);
  }
}
