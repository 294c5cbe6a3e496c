package dev.spike.persistence.jpa;

import dev.spike.persistence.jpa.alarm.AlarmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A database of one kind or another, and what is peculiar to the kind. */
interface Database extends AutoCloseable {

  /** Where it is, for people. */
  String place();

  /** What Hibernate has to know to speak to it. */
  Map<String, String> dialect();

  /** The name of the resource with the changes that made its tables what they are. */
  String changelog();

  /** The first connection of all, which tells whether the database can be used. */
  Connection probe() throws SQLException;

  /** A connection of somebody who only looks: it makes nothing, not even what is missing. */
  Connection onlooker() throws SQLException;

  /** A connection that sees one moment and changes nothing. */
  Connection reader() throws SQLException;

  /** The connection that changes things. */
  Connection writer() throws SQLException;

  /** Waits until nobody else changes anything, on any node, until the transaction ends. */
  void takeTurn(Connection writer) throws SQLException;

  /** The table of alarms, which is open as long as the database; it is asked for once. */
  AlarmTable alarms(Deputy writer);

  /** A connection on which tables are made, while nobody else does so. */
  Migration migration() throws SQLException;

  /** Whether something else keeps its tables where ours would be, and nothing of ours is there. */
  boolean isOfOthers(Connection connection) throws SQLException;

  /** What is wrong with what is kept, as far as the database itself finds out. */
  Optional<String> complaint(Connection reader) throws SQLException;

  /** What a failure means. */
  Failure failureOf(SQLException failure);

  @Override
  void close();
}
