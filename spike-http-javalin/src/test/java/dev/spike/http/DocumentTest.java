package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final String IMPORT = "/api/admin/collections/import";
  private static final String DOCUMENT =
      """
      {'name':'Router','seed':7,'fields':[
      {'collection_type':'Performance','field_name':'cpu','rule':'range 10..90'},
      {'collection_type':'Configuration','field_name':'host','rule':'text web-01'}],
      'spikes':[{'name':'Peak','start_datetime':'2026-03-01T10:00:00Z',
      'end_datetime':'2026-03-01T11:00:00Z','continuity':'shared','spike_fields':[
      {'collection_type':'Performance','field_name':'cpu','rule':'range 95..99'}]}]}
      """
          .replace("\n", "");

  private final Served served = new Served();
  private final Client admin = served.admin;

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void comesOutAsItWentIn() {
    String address = admin.post(IMPORT, DOCUMENT).is(201).header("Location").orElseThrow();

    assertThat(admin.get(address + "/export").is(200).text())
        .isEqualTo(DOCUMENT.replace('\'', '"'));
  }

  @Test
  void mayHaveMembersInPlaceOfTheNotation() {
    String members = "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':90";
    String document = DOCUMENT.replace("'rule':'range 10..90'", members);

    String address = admin.post(IMPORT, document).is(201).header("Location").orElseThrow();

    assertThat(admin.get(address + "/export").text()).isEqualTo(DOCUMENT.replace('\'', '"'));
  }

  @Test
  void isRefusedAsAWholeForAllItsFaults() {
    admin
        .post(
            IMPORT,
            DOCUMENT
                .replace("range 10..90", "range 10..")
                .replace("text web-01", "nonsense")
                .replace("shared", "divided"))
        .isProblem(422, "expected")
        .pointsAt("/fields/0/rule", "/fields/1/rule", "/spikes/0/continuity");
    admin
        .post(IMPORT, DOCUMENT.replace("'cpu','rule':'range 95", "'gpu','rule':'range 95"))
        .isProblem(422, "no Performance field named 'gpu'")
        .pointsAt("/spikes/0/spike_fields/0");
    admin
        .post(IMPORT, DOCUMENT.replace("2026-03-01T1", "2025-03-01T1"))
        .isProblem(422, "must end in the future")
        .pointsAt("/spikes/0/end_datetime");
    assertThat(admin.get("/api/admin/collections").text()).isEqualTo("[]");
  }
}
