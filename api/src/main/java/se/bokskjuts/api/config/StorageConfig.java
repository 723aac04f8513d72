package se.bokskjuts.api.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bokskjuts.data.access.AccountStore;
import se.bokskjuts.data.access.AnsweredCalls;
import se.bokskjuts.data.access.ApiKeyStore;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.EmbeddedDatabase;
import se.bokskjuts.data.intake.Intake;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.DayAssembly;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.Dependents;
import se.bokskjuts.data.store.EditStore;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.EventStore;
import se.bokskjuts.data.store.ImportStore;
import se.bokskjuts.data.store.ItemStore;
import se.bokskjuts.data.store.JobStore;
import se.bokskjuts.data.store.LateReports;
import se.bokskjuts.data.store.LinkSecretStore;
import se.bokskjuts.data.store.MatrixStore;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StartingData;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.SweepQueue;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.WorkerStore;

/** The database: the one whose address is set, else the program's own PostgreSQL. */
@Configuration
class StorageConfig {
  private static final int MOST_CONNECTIONS = 12;
  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
  private static final Duration ANSWERS_REMEMBERED = Duration.ofDays(30);
  private static final long WAIT_MILLIS = 10_000;

  @Bean
  OwnServer ownServer(ServeSettings settings) {
    ServeSettings.Database database = settings.database();
    return new OwnServer(
        database.url().isBlank()
            ? Optional.of(EmbeddedDatabase.open(database.directory(), database.port()))
            : Optional.empty());
  }

  @Bean
  HikariDataSource dataSource(ServeSettings settings, OwnServer own) {
    ServeSettings.Database database = settings.database();
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("bokskjuts");
    pool.setMaximumPoolSize(MOST_CONNECTIONS);
    pool.setConnectionTimeout(WAIT_MILLIS);
    pool.setJdbcUrl(own.server().map(EmbeddedDatabase::jdbcUrl).orElse(database.url()));
    if (own.server().isEmpty()) {
      pool.setUsername(database.user());
      pool.setPassword(database.password());
    }
    return new HikariDataSource(pool);
  }

  @Bean
  Database database(HikariDataSource source) {
    Database database = Database.of(source).migrate();
    new StartingData(database).fill(DalarnaBase.load());
    return database;
  }

  @Bean
  UnitStore unitStore(Database database) {
    return new UnitStore(database);
  }

  @Bean
  VanStore vanStore(Database database) {
    return new VanStore(database);
  }

  @Bean
  SettingsStore settingsStore(Database database) {
    return new SettingsStore(database);
  }

  @Bean
  DemandStore demandStore(Database database) {
    return new DemandStore(database);
  }

  @Bean
  PlanStore planStore(Database database) {
    return new PlanStore(database);
  }

  @Bean
  EditStore editStore(Database database) {
    return new EditStore(database);
  }

  @Bean
  JobStore jobStore(Database database) {
    return new JobStore(database);
  }

  @Bean
  ItemStore itemStore(Database database) {
    return new ItemStore(database);
  }

  @Bean
  MatrixStore matrixStore(Database database) {
    return new MatrixStore(database);
  }

  @Bean
  EventStore eventStore(Database database) {
    return new EventStore(database);
  }

  @Bean
  LateReports lateReports(Database database) {
    return new LateReports(database);
  }

  @Bean
  LinkSecretStore linkSecretStore(Database database) {
    return new LinkSecretStore(database);
  }

  @Bean
  AuditStore auditStore(Database database) {
    return new AuditStore(database);
  }

  @Bean
  AccountStore accountStore(Database database) {
    return new AccountStore(database);
  }

  @Bean
  ApiKeyStore apiKeyStore(Database database) {
    return new ApiKeyStore(database);
  }

  @Bean
  AnsweredCalls answeredCalls(Database database) {
    return new AnsweredCalls(database, LONGEST_CALL, ANSWERS_REMEMBERED);
  }

  @Bean
  ImportStore importStore(Database database) {
    return new ImportStore(database);
  }

  @Bean
  Intake intake(Database database) {
    return new Intake(database);
  }

  @Bean
  SweepStore sweepStore(Database database) {
    return new SweepStore(database);
  }

  @Bean
  RunStore runStore(Database database) {
    return new RunStore(database);
  }

  @Bean
  SweepQueue sweepQueue(Database database) {
    return new SweepQueue(database);
  }

  @Bean
  WorkerStore workerStore(Database database) {
    return new WorkerStore(database);
  }

  @Bean
  EmptyBoxStore emptyBoxStore(Database database) {
    return new EmptyBoxStore(database);
  }

  @Bean
  Dependents dependents(Database database) {
    return new Dependents(database);
  }

  @Bean
  DayAssembly dayAssembly(Database database) {
    return new DayAssembly(database);
  }
}
