package dev.spike.http.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The whole of the pages: one document, which is the same under every address, and what it loads.
 * What it loads stands under an address that changes with it, so browsers may keep it for ever.
 */
public final class Site {

  private static final String HOME = "/ui/";
  private static final String STYLE = HOME + "css/app.css";
  private static final String MAIN = HOME + "js/main.js";
  private static final int EDITION_LENGTH = 12;

  private final Map<String, Asset> assets;
  private final Asset page;
  private final String policy;

  private Site(Libraries libraries) {
    Modules sources = new Modules(libraries);
    Map<String, byte[]> modules = sources.from(MAIN);
    byte[] style = Remarks.leftOutOfStyle(Modules.bytes(STYLE));
    String edition = edition(modules, style);
    assets = new LinkedHashMap<>();
    modules.forEach((address, bytes) -> assets.put(at(edition, address), Asset.module(bytes)));
    String preloads =
        sources.atOnce(MAIN).stream()
            .map(address -> at(edition, address))
            .map("<link rel=\"modulepreload\" href=\"%s\">"::formatted)
            .collect(Collectors.joining("\n"));
    assets.put(at(edition, STYLE), Asset.style(style));
    String imports = libraries.importMap();
    page =
        Asset.page(
            new String(Modules.bytes(HOME + "index.html"), StandardCharsets.UTF_8)
                .replace("{{imports}}", imports)
                .replace("{{preloads}}", preloads)
                .replace("{{style}}", at(edition, STYLE))
                .replace("{{main}}", at(edition, MAIN)));
    policy = policy(imports);
  }

  /** The site of this build. */
  public static Site ofBuild() {
    return Loaded.SITE;
  }

  /** Read when first asked for: a service that no browser visits need not wait for it. */
  private static final class Loaded {
    static final Site SITE = new Site(Libraries.ofBuild());
  }

  private static String edition(Map<String, byte[]> modules, byte[] style) {
    StringBuilder tags = new StringBuilder();
    modules.values().forEach(bytes -> tags.append(Asset.module(bytes).tag()));
    String tag =
        Asset.style((tags + Asset.style(style).tag()).getBytes(StandardCharsets.UTF_8)).tag();
    return tag.substring(1, 1 + EDITION_LENGTH);
  }

  /** Libraries have their version in their address; what is ours gets it there. */
  private static String at(String edition, String address) {
    return address.startsWith(HOME)
        ? HOME + edition + "/" + address.substring(HOME.length())
        : address;
  }

  /** The import map has to stand within the page, so the policy knows it by its hash. */
  private static String policy(String imports) {
    String hash =
        Base64.getEncoder().encodeToString(Asset.sha256(imports.getBytes(StandardCharsets.UTF_8)));
    return "default-src 'none'; script-src 'self' 'sha256-"
        + hash
        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self';"
        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'; trusted-types lit-html";
  }

  /** What has an address. */
  public Optional<Asset> asset(String address) {
    return Optional.ofNullable(assets.get(address));
  }

  /** The document that loads all else. */
  public Asset page() {
    return page;
  }

  /** What the document may do. */
  public String policy() {
    return policy;
  }
}
