package dev.spike.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The document that describes the service, in all the forms in which it is served. */
public final class OpenApi {

  private final byte[] yaml;
  private final byte[] json;
  private final byte[] page;
  private final byte[] style;

  private OpenApi() {
    yaml = resource("openapi.yaml");
    style = resource("style.css");
    JsonNode document = parsed(yaml);
    json = document.toString().getBytes(StandardCharsets.UTF_8);
    page = new Page(new Document(document)).html().getBytes(StandardCharsets.UTF_8);
  }

  /** Is made when somebody asks for it, since most services start and are never asked. */
  private static final class Asked {
    static final OpenApi DOCUMENT = new OpenApi();
  }

  /** The document. */
  public static OpenApi document() {
    return Asked.DOCUMENT;
  }

  /** As it was written. */
  public byte[] yaml() {
    return yaml.clone();
  }

  /** As JSON. */
  public byte[] json() {
    return json.clone();
  }

  /** As a page for people. */
  public byte[] page() {
    return page.clone();
  }

  /** The style of that page. */
  public byte[] style() {
    return style.clone();
  }

  private static JsonNode parsed(byte[] yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = OpenApi.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
