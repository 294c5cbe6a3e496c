package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spike.domain.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAccessTest {

  @ParameterizedTest
  @MethodSource("urls")
  void readsWhatPeopleWrite(String text, DatabaseUrl url, Optional<String> password) {
    assertThat(DatabaseAccess.parse(text))
        .isEqualTo(new DatabaseAccess(url, password.map(Secret::new)));
  }

  static Stream<Arguments> urls() {
    DatabaseUrl plain = url("db", 5432, "sales", "me");
    return Stream.of(
        arguments("postgresql://me@db/sales", plain, Optional.empty()),
        arguments("postgres://me@db/sales", plain, Optional.empty()),
        arguments(" jdbc:postgresql://me@db/sales ", plain, Optional.empty()),
        arguments("postgresql://me:@db/sales", plain, Optional.empty()),
        arguments("postgresql://me:pw@db:5432/sales", plain, Optional.of("pw")),
        arguments("jdbc:postgresql://db/sales?user=me&password=pw", plain, Optional.of("pw")),
        arguments("postgresql://you:no@db/sales?user=me&password=pw", plain, Optional.of("pw")),
        arguments("postgresql://me@db/sales?&&", plain, Optional.empty()),
        arguments("postgresql://me:p@w@db/sales", plain, Optional.of("p@w")),
        arguments("postgresql://me:p:w@db/sales", plain, Optional.of("p:w")),
        arguments("postgresql://me:p%40%3A%2F%25%3f%20w@db/sales", plain, Optional.of("p@:/%? w")),
        arguments("postgresql://me:p+w@db/sales", plain, Optional.of("p+w")),
        arguments("postgresql://me:%C3%A4@db/sales", plain, Optional.of("\u00e4")),
        arguments("postgresql://me:\u00e4@db/sales", plain, Optional.of("\u00e4")),
        arguments("jdbc:postgresql://db/sales?user=me&password=a%26b", plain, Optional.of("a&b")),
        arguments("jdbc:postgresql://db/sales?user=me&password=a=b", plain, Optional.of("a=b")),
        arguments("jdbc:postgresql://db/sales?user=me&password", plain, Optional.empty()),
        arguments(
            "postgresql://me%40corp:pw@db/sales",
            url("db", 5432, "sales", "me@corp"), Optional.of("pw")),
        arguments("postgresql://me@db/a%2Fb%22", url("db", 5432, "a/b\"", "me"), Optional.empty()),
        arguments(
            "postgresql://me:pw@[2001:db8::1]:5433/sales",
            url("[2001:db8::1]", 5433, "sales", "me"),
            Optional.of("pw")),
        arguments(
            "postgresql://me@[::1]/sales", url("[::1]", 5432, "sales", "me"), Optional.empty()),
        arguments(
            "postgresql://me@db:65535/sales?sslmode=require&ApplicationName=Spike%20one",
            new DatabaseUrl(
                "db",
                65535,
                "sales",
                "me",
                Map.of("sslmode", "require", "ApplicationName", "Spike one")),
            Optional.empty()));
  }

  private static DatabaseUrl url(String host, int port, String database, String user) {
    return new DatabaseUrl(host, port, database, user, Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://me:s3cret@db/sales | looks like postgresql://user:password@host:5432/database",
        "s3cret | looks like postgresql://",
        "postgresql:/me:s3cret@db/sales | looks like postgresql://",
        "postgresql://me:s3cret@/sales | no server can be called ''",
        "postgresql://me:s3cret@db | must name a database",
        "postgresql://me:s3cret@db/ | must name a database",
        "postgresql://:s3cret@db/sales | must name a user",
        "postgresql://db/sales | must name a user",
        "postgresql://me:s3cret@db:/sales | the port in the URL is no number",
        "postgresql://me:s3cret@db:54321x/sales | the port in the URL is no number",
        "postgresql://me:s3cret@db:123456/sales | the port in the URL is no number",
        "postgresql://me:s3cret@db:0/sales | a port is 1 to 65535, not 0",
        "postgresql://me:s3cret@db:65536/sales | a port is 1 to 65535, not 65536",
        "postgresql://me:s3cret@a,b/sales | no server can be called 'a,b'",
        "postgresql://me:s3cret@a b/sales | no server can be called 'a b'",
        "postgresql://me:s3cret@-a/sales | no server can be called '-a'",
        "postgresql://me:s3cret@[xy]/sales | no server can be called '[xy]'",
        "postgresql://me:s3cret@::1/sales | no server can be called",
        "postgresql://me:s3cret%@db/sales | two hexadecimal digits",
        "postgresql://me:s3cret%4@db/sales | two hexadecimal digits",
        "postgresql://me:s3cret%4@db/sales | % itself is %25",
        "postgresql://me:s3cret%G0@db/sales | two hexadecimal digits",
        "postgresql://me:s3cret%0G@db/sales | two hexadecimal digits",
        "postgresql://me:s3cret%FF@db/sales | two hexadecimal digits",
        "postgresql://me:s3cret@db/sa%00les | null character",
        "postgresql://me:s3cret@db/sales?socketFactory=org.evil.Factory | 'socketFactory'",
        "postgresql://me:s3cret@db/sales?socketFactoryArg=http://x | 'socketFactoryArg'",
        "postgresql://me:s3cret@db/sales?sslfactory=org.evil.F | 'sslfactory'",
        "postgresql://me:s3cret@db/sales?sslpasswordcallback=org.evil.F | 'sslpasswordcallback'",
        "postgresql://me:s3cret@db/sales?sslhostnameverifier=org.evil.F | 'sslhostnameverifier'",
        "postgresql://me:s3cret@db/sales?authenticationPluginClassName=x | Class",
        "postgresql://me:s3cret@db/sales?loggerFile=/etc/x&loggerLevel=TRACE | 'loggerFile'",
        "postgresql://me:s3cret@db/sales?%73ocketFactory=x | 'socketFactory'",
        "postgresql://me:s3cret@db/sales?SSLMODE=require | 'SSLMODE'",
        "postgresql://me:s3cret@db/sales?options=-c%20x | 'options'",
        "postgresql://me:s3cret@db/sales?sslmode | 'sslmode' cannot have the value ''",
        "postgresql://me:s3cret@db/sales?sslmode=a%26b | 'sslmode' cannot have the value 'a&b'"
      })
  void refusesWhatCannotBeOrCouldDoHarm(String text, String sentence) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> DatabaseAccess.parse(text))
        .withMessageContaining(sentence)
        .returns(Refusal.Kind.INVALID, Refusal::kind)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3cret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:s3/cret@db/sales",
        "postgresql://me:12/cret@db/sales",
        "postgresql://me:s3?cret@db/sales",
        "postgresql://me:12?cret@db/sales",
        "postgresql://me:12?cret=s3@db/sales"
      })
  void saysNothingOfAPasswordThatShouldHaveBeenEscaped(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> DatabaseAccess.parse(text))
        .withMessageEndingWith(
            "in a user name or a password, / is written as %2F, ? as %3F and @ as %40")
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage()).doesNotContain("cret").doesNotContain("s3"));
  }

  @Test
  void neverPrintsThePassword() {
    DatabaseAccess access = DatabaseAccess.parse("postgresql://me:s3cret@db/sales");

    assertThat(access.toString()).doesNotContain("s3cret");
    assertThat(access.url()).hasToString("postgresql://me@db:5432/sales");
  }
}
