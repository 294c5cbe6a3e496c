package dev.spike.domain.imports;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said about a run besides its project: who is told, and where its files come from if not
 * from the project's source. Files of this machine go before all else.
 *
 * @param <P> the password of the override: a {@link Secret} or {@link Sealed}
 */
public record RunTerms<P>(
    Optional<CallbackUrl> callback,
    Optional<SftpOverride<P>> sftpOverride,
    Optional<SourceFiles> localFiles) {

  public RunTerms {
    Objects.requireNonNull(callback);
    Objects.requireNonNull(sftpOverride);
    Objects.requireNonNull(localFiles);
  }

  /** Nothing is said. */
  public static <P> RunTerms<P> none() {
    return new RunTerms<>(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with another kind of password. */
  public <Q> RunTerms<Q> withPassword(Function<? super P, ? extends Q> change) {
    return new RunTerms<>(
        callback, sftpOverride.map(override -> override.withPassword(change)), localFiles);
  }
}
