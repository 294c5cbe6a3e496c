package dev.spike.persistence.jpa;

import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/**
 * Hibernate, which is told what it has to know, and so need not ask the database at its start nor
 * look for what it could be extended by. Rows refer to one another by number only, so that it need
 * not make classes that stand for rows either.
 */
final class Sessions implements AutoCloseable {

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "hibernate.connection.provider_class", UserSuppliedConnectionProviderImpl.class,
          "hibernate.boot.allow_jdbc_metadata_access", "false",
          "hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class,
          "hibernate.jdbc.batch_size", "64",
          "hibernate.jdbc.log.errors", "false",
          "hibernate.order_updates", "true");

  private final StandardServiceRegistry services;
  private final SessionFactory factory;

  Sessions(Database database) {
    services =
        new StandardServiceRegistryBuilder()
            .applySettings(Map.copyOf(database.dialect()))
            .applySettings(SETTINGS)
            .addService(BytecodeProvider.class, new BytecodeProviderImpl())
            .build();
    factory =
        new MetadataSources(services)
            .addAnnotatedClasses(
                UserRow.class,
                CollectionRow.class,
                FieldRow.class,
                SpikeRow.class,
                SpikeFieldRow.class,
                PastSpikeRow.class,
                VersionId.class,
                AnnotationRow.class,
                AnnotationId.class,
                ApiKeyRow.class,
                NumberRow.class,
                PassRow.class,
                RevisionRow.class,
                ClockRow.class,
                VerdictRow.class,
                FindingRow.class,
                FindingPlace.class,
                StampColumns.class,
                ConnectionRow.class,
                SourceRow.class,
                ProjectRow.class,
                LoadRuleRow.class,
                ProjectPlace.class,
                ScheduleRow.class,
                JobRow.class,
                FileResultRow.class,
                JobErrorRow.class,
                JobPlace.class,
                StateColumns.class,
                TellingColumns.class,
                TermsColumns.class)
            .buildMetadata()
            .buildSessionFactory();
  }

  /** A session on a connection; what it loads is not to be changed unless that is asked for. */
  Session on(Connection connection) {
    Session session = factory.withOptions().connection(connection).openSession();
    session.setDefaultReadOnly(true);
    session.setFlushMode(FlushModeType.COMMIT);
    return session;
  }

  @Override
  public void close() {
    factory.close();
    StandardServiceRegistryBuilder.destroy(services);
  }
}
