package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.imports.Tested;

/** Whether something elsewhere can be used. */
public final class TestedJson {

  private TestedJson() {}

  /** Writes how a test went. */
  public static ObjectNode write(Tested tested) {
    return Json.object().put("success", tested.success()).put("message", tested.message());
  }

  /** Writes how a test went, and how many files were found, if they could be counted. */
  public static ObjectNode writeWithFiles(Tested tested) {
    ObjectNode json = write(tested);
    tested
        .files()
        .ifPresentOrElse(count -> json.put("file_count", count), () -> json.putNull("file_count"));
    return json;
  }
}
