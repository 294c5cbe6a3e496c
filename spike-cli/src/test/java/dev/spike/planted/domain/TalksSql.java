package dev.spike.planted.domain;

import java.sql.Connection;

/** Needs more than java.base. */
public record TalksSql(Connection connection) {}
