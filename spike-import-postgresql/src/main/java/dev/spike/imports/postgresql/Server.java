package dev.spike.imports.postgresql;

import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to a PostgreSQL server. */
final class Server {

  private static final int PATIENCE_IN_SECONDS = 10;

  private Server() {}

  static Connection connect(DatabaseAccess access) throws SQLException {
    DatabaseUrl url = access.url();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {url.host()});
    source.setPortNumbers(new int[] {url.port()});
    source.setDatabaseName(url.database());
    source.setUser(url.user());
    // An empty one keeps the driver from looking for passwords of whoever runs this process.
    source.setPassword(access.password().map(Secret::reveal).orElse(""));
    source.setConnectTimeout(PATIENCE_IN_SECONDS);
    source.setTcpKeepAlive(true);
    source.setApplicationName("spike import");
    for (Map.Entry<String, String> option : url.options().entrySet()) {
      source.setProperty(option.getKey(), option.getValue());
    }
    return source.getConnection();
  }
}
