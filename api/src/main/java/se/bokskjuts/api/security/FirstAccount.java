package se.bokskjuts.api.security;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.data.access.Grant;

/** Makes the first account at the first start and says its password once, on the terminal. */
@Component
class FirstAccount implements ApplicationRunner {
  private final Accounts accounts;
  private final ServeSettings settings;

  FirstAccount(Accounts accounts, ServeSettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (!accounts.isEmpty()) {
      return;
    }
    List<Grant> grants = List.of(Grant.of(Role.ADMIN.name()), Grant.of(Role.COORDINATOR.name()));
    if (settings.firstPassword().isBlank()) {
      String password = accounts.add(Accounts.FIRST_NAME, grants, "first start");
      System.out.println(
          "Första inloggningen: "
              + Accounts.FIRST_NAME
              + " / "
              + password
              + "  (visas bara nu; byt det på sidan \"admin\")");
    } else {
      accounts.add(Accounts.FIRST_NAME, grants, settings.firstPassword(), "first start");
    }
  }
}
