package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spike.domain.Refusals;
import dev.spike.domain.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SftpTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Optional<String> KEY = Optional.of("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5");
  private static final Optional<Secret> SECRET = Optional.of(new Secret("s3cret"));

  private static SftpAccess access(String host, int port, String user, String path) {
    return new SftpAccess(host, port, user, Optional.empty(), Optional.of("id"), KEY, path);
  }

  private static SftpAccess keyed(String keyPath) {
    return new SftpAccess("a", 22, "me", Optional.empty(), Optional.of(keyPath), KEY, "/");
  }

  private static SftpSource source() {
    return new SftpSource(
        new SourceId(new UUID(0, 1)),
        new SourceName("s"),
        Description.NONE,
        access("files", 22, "me", "/out"),
        Optional.of(new Sealed("x")),
        Stamp.of(NOW));
  }

  private static SftpOverride<Secret> override(
      Optional<String> host,
      Optional<Integer> port,
      Optional<String> user,
      Optional<Secret> password,
      Optional<String> path) {
    return new SftpOverride<>(host, port, user, password, Optional.empty(), Optional.empty(), path);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesWhatCannotBe(Runnable act, String pointer, String detail) {
    Refusals.assertRefused(act, pointer, detail);
  }

  private static Arguments wrong(Runnable act, String pointer, String detail) {
    return arguments(act, pointer, detail);
  }

  static Stream<Arguments> wrong() {
    String user = "a user name must not be empty or contain control characters";
    String path = "the remote path must begin with / and contain no control characters";
    String key = "a host key looks like 'ssh-ed25519 AAAA…'";
    String half = "a user name or a path must not contain half a surrogate pair";
    String keyPath =
        "the path of a key must not be empty or contain a null character or half a surrogate pair";
    return Stream.of(
        wrong(() -> access("", 22, "me", "/"), "/host", "no server can be called ''"),
        wrong(() -> access("-x", 22, "me", "/"), "/host", "no server can be called '-x'"),
        wrong(() -> access("a b", 22, "me", "/"), "/host", "no server can be called 'a b'"),
        wrong(() -> access("a", 0, "me", "/"), "/port", "a port is 1 to 65535, not 0"),
        wrong(() -> access("a", 65536, "me", "/"), "/port", "a port is 1 to 65535, not 65536"),
        wrong(() -> access("a", 22, " ", "/"), "/username", user),
        wrong(() -> access("a", 22, "a\n", "/"), "/username", user),
        wrong(() -> access("a", 22, "me", "out"), "/remote_path", path),
        wrong(() -> access("a", 22, "me", "/\n"), "/remote_path", path),
        wrong(() -> source().pinned("AAAA", NOW), "/host_key", key),
        wrong(() -> access("a", 22, "a\uD83D", "/"), "", half),
        wrong(() -> access("a", 22, "me", "/\uDD11"), "", half),
        wrong(() -> keyed(""), "/key_path", keyPath),
        wrong(() -> keyed("a\0"), "/key_path", keyPath),
        wrong(
            () ->
                override(
                    Optional.of("a b"),
                    Optional.empty(),
                    Optional.empty(),
                    SECRET,
                    Optional.empty()),
            "/host",
            "no server can be called 'a b'"));
  }

  @Test
  void takesPortsAndAddressesOfAllKinds() {
    assertThat(access("2001:db8::1", 1, "me", "/").port()).isEqualTo(1);
    assertThat(access("10.0.0.1", 65535, "me", "/").port()).isEqualTo(65535);
  }

  @Test
  void keepsPasswordsSealed() {
    SftpAccess open = source().opened(SECRET);
    assertThat(open)
        .isEqualTo(new SftpAccess("files", 22, "me", SECRET, Optional.of("id"), KEY, "/out"));
    assertThat(open.toString()).doesNotContain("s3cret");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> source().changed(source().name(), Description.NONE, open, Optional.empty(), NOW));
  }

  @Test
  void changesAndPins() {
    SftpAccess other = access("files2", 23, "you", "/");
    Instant later = NOW.plusSeconds(1);
    SftpSource after =
        source().changed(new SourceName("n"), new Description("d"), other, Optional.empty(), later);

    assertThat(after)
        .isEqualTo(
            new SftpSource(
                source().id(),
                new SourceName("n"),
                new Description("d"),
                other,
                Optional.empty(),
                new Stamp(2, NOW, later)));
    String key = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7";
    assertThat(source().pinned(key, later).access())
        .isEqualTo(
            new SftpAccess(
                "files", 22, "me", Optional.empty(), Optional.of("id"), Optional.of(key), "/out"));
    assertThat(source().pinned(key, later).stamp()).isEqualTo(new Stamp(2, NOW, later));
    assertThat(source().pinned(key, later).password()).contains(new Sealed("x"));
  }

  @ParameterizedTest
  @CsvSource({
    "files, 22, me, true",
    "evil, 22, me, false",
    "files, 23, me, false",
    "files, 22, you, false"
  })
  void showsItsPasswordOnlyToItsServer(String host, int port, String user, boolean trusted) {
    assertThat(source().trusts(access(host, port, user, "/else"))).isEqualTo(trusted);
  }

  @Test
  void isOverriddenInPart() {
    SftpOverride<Secret> path =
        override(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/in"));

    assertThat(path.leadsElsewhere()).isFalse();
    assertThat(path.over(Optional.of(source().opened(SECRET)), secret -> secret))
        .isEqualTo(new SftpAccess("files", 22, "me", SECRET, Optional.of("id"), KEY, "/in"));
  }

  @ParameterizedTest
  @CsvSource({
    "evil, , , evil, 22, me, false",
    ", 23, , files, 23, me, false",
    ", , you, files, 22, you, true"
  })
  void showsNothingOfTheSourceElsewhere(
      String host,
      Integer port,
      String user,
      String toHost,
      int toPort,
      String toUser,
      boolean sameKey) {
    SftpOverride<Secret> elsewhere =
        override(
            Optional.ofNullable(host),
            Optional.ofNullable(port),
            Optional.ofNullable(user),
            Optional.empty(),
            Optional.empty());

    assertThat(elsewhere.leadsElsewhere()).isTrue();
    assertThat(elsewhere.over(Optional.of(source().opened(SECRET)), secret -> secret))
        .isEqualTo(
            new SftpAccess(
                toHost,
                toPort,
                toUser,
                Optional.empty(),
                Optional.empty(),
                sameKey ? KEY : Optional.empty(),
                "/out"));
  }

  @Test
  void isOverriddenAsAWhole() {
    SftpOverride<Secret> whole =
        new SftpOverride<>(
            Optional.of("b"),
            Optional.of(23),
            Optional.of("you"),
            Optional.of(new Secret("other")),
            Optional.of("key"),
            KEY,
            Optional.of("/b"));
    SftpAccess expected =
        new SftpAccess(
            "b", 23, "you", Optional.of(new Secret("other")), Optional.of("key"), KEY, "/b");

    assertThat(whole.over(Optional.empty(), secret -> secret)).isEqualTo(expected);
    assertThat(whole.over(Optional.of(source().opened(SECRET)), secret -> secret))
        .isEqualTo(expected);
    SftpOverride<Sealed> kept = whole.withPassword(secret -> new Sealed("y"));
    assertThat(kept.password()).contains(new Sealed("y"));
    assertThat(kept.withPassword(unopened -> new Secret("other"))).isEqualTo(whole);
    RunTerms<Secret> terms = new RunTerms<>(Optional.empty(), Optional.of(whole), Optional.empty());
    assertThat(terms.withPassword(secret -> new Sealed("y")).sftpOverride()).contains(kept);
  }

  @Test
  void needsAServerAndAUserWhereThereIsNoSource() {
    String sentence = "the project has no source, so a host and a username are needed here";
    for (boolean host : new boolean[] {true, false}) {
      SftpOverride<Secret> half =
          override(
              Optional.of("h").filter(it -> host),
              Optional.empty(),
              Optional.of("u").filter(it -> !host),
              Optional.empty(),
              Optional.empty());
      Refusals.assertRefused(
          () -> half.over(Optional.empty(), secret -> secret), "/sftp_override", sentence);
    }
    SftpOverride<Secret> enough =
        override(
            Optional.of("h"),
            Optional.empty(),
            Optional.of("u"),
            Optional.empty(),
            Optional.empty());
    assertThat(enough.over(Optional.empty(), secret -> secret))
        .isEqualTo(
            new SftpAccess(
                "h", 22, "u", Optional.empty(), Optional.empty(), Optional.empty(), "/"));
  }
}
