package dev.spike.persistence.jpa;

import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SourceFiles;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** What is said about a run as columns; one that overrides nothing in particular may do so. */
@Embeddable
record TermsColumns(
    String callbackUrl,
    String localFiles,
    boolean overridesSftp,
    String sftpHost,
    Integer sftpPort,
    String sftpUsername,
    String sftpPassword,
    String sftpKeyPath,
    String sftpHostKey,
    String sftpRemotePath) {

  static TermsColumns of(RunTerms<Sealed> terms) {
    Optional<SftpOverride<Sealed>> override = terms.sftpOverride();
    return new TermsColumns(
        terms.callback().map(CallbackUrl::text).orElse(null),
        terms.localFiles().map(files -> Listed.text(files.paths())).orElse(null),
        override.isPresent(),
        override.flatMap(SftpOverride::host).orElse(null),
        override.flatMap(SftpOverride::port).orElse(null),
        override.flatMap(SftpOverride::username).orElse(null),
        override.flatMap(SftpOverride::password).map(Sealed::text).orElse(null),
        override.flatMap(SftpOverride::keyPath).orElse(null),
        override.flatMap(SftpOverride::hostKey).orElse(null),
        override.flatMap(SftpOverride::remotePath).orElse(null));
  }

  RunTerms<Sealed> terms() {
    return new RunTerms<>(
        Optional.ofNullable(callbackUrl).map(CallbackUrl::new),
        overridesSftp ? Optional.of(override()) : Optional.empty(),
        Optional.ofNullable(localFiles).map(Listed::read).map(SourceFiles::new));
  }

  private SftpOverride<Sealed> override() {
    return new SftpOverride<>(
        Optional.ofNullable(sftpHost),
        Optional.ofNullable(sftpPort),
        Optional.ofNullable(sftpUsername),
        Optional.ofNullable(sftpPassword).map(Sealed::new),
        Optional.ofNullable(sftpKeyPath),
        Optional.ofNullable(sftpHostKey),
        Optional.ofNullable(sftpRemotePath));
  }
}
