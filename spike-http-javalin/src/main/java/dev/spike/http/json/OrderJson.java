package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.imports.ImportOrder;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Secret;
import java.util.Optional;

/** Runs that somebody wants now. */
public final class OrderJson {

  private OrderJson() {}

  /** Reads which project shall run, and what is said about the run. */
  public static ImportOrder read(ObjectNode json) {
    Members members = new Members(json);
    Optional<ProjectName> project = members.required("project", ProjectJson.NAME);
    RunTerms<Secret> terms = TermsJson.read(members);
    return members.made(() -> new ImportOrder(project.orElseThrow(), terms));
  }
}
