package dev.spike.persistence.jpa;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Hibernate, which is told what it has to know and so need not ask the database at its start. */
final class Sessions implements AutoCloseable {

  private final SessionFactory factory;

  Sessions(Database database) {
    factory =
        new PersistenceConfiguration("spike")
            .provider("org.hibernate.jpa.HibernatePersistenceProvider")
            .managedClass(UserRow.class)
            .managedClass(CollectionRow.class)
            .managedClass(FieldRow.class)
            .managedClass(SpikeRow.class)
            .managedClass(SpikeFieldRow.class)
            .managedClass(ApiKeyRow.class)
            .managedClass(CounterRow.class)
            .managedClass(NumberRow.class)
            .managedClass(PassRow.class)
            .managedClass(RevisionRow.class)
            .managedClass(StampColumns.class)
            .managedClass(HalfId.class)
            .properties(database.dialect())
            .property(
                "hibernate.connection.provider_class",
                "org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl")
            .property("hibernate.boot.allow_jdbc_metadata_access", "false")
            .property(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
            .property("hibernate.jdbc.batch_size", "64")
            .property("hibernate.jdbc.log.errors", "false")
            .property("hibernate.order_updates", "true")
            .createEntityManagerFactory()
            .unwrap(SessionFactory.class);
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
  }
}
