package dev.spike.cli.blackbox;

import static dev.spike.cli.blackbox.OwnCollection.SPIKES;
import static dev.spike.cli.blackbox.OwnCollection.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5 of the contract: spikes. */
@ExtendWith(SharedJar.class)
class SpikesIT {

  private static final String START = "2090-03-01T09:00:00Z";
  private static final String END = "2090-03-01T10:00:00Z";

  private final Caller admin;
  private final OwnCollection router;
  private String cpu;
  private String count;
  private String label;
  private String site;

  SpikesIT(Caller admin) {
    this.admin = admin;
    this.router = OwnCollection.of(admin);
  }

  @BeforeEach
  void addFields() {
    cpu =
        router.add(
            "cpu", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':1");
    count = router.add("count", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    label = router.add("label", "'value_type':'TEXT_FIXED','fixed_value_text':'normal'");
    site =
        router
            .field("Configuration", "site", "'value_type':'NUMBER_FIXED','fixed_value_number':7")
            .is(201)
            .location();
  }

  private static String raised() {
    return "'range_start_number':95,'range_end_number':95";
  }

  private void awaitEnd(Instant end) {
    await().atMost(Duration.ofSeconds(30)).until(() -> Instant.now().isAfter(end));
  }

  private String status(String spike) {
    return admin.get(spike).is(200).at("/status");
  }

  @Test
  void aSpikeHasTheseMembers() {
    Reply made = router.plan(START, END, change(cpu, raised())).is(201);

    assertThat(made.names(""))
        .contains(
            "id",
            "collection_id",
            "collection_name",
            "name",
            "start_datetime",
            "end_datetime",
            "status",
            "spike_fields",
            "created_at",
            "updated_at");
    assertThat(made.at("/collection_id")).isEqualTo(router.id());
    assertThat(made.at("/collection_name")).isEqualTo(router.name());
    assertThat(made.at("/name")).isEqualTo("Peak");
    assertThat(List.of(made.at("/start_datetime"), made.at("/end_datetime")))
        .containsExactly(START, END);
    assertThat(made.at("/status")).isEqualTo("scheduled");
    assertThat(made.names("/spike_fields/0"))
        .containsExactlyInAnyOrder(
            "id",
            "original_field_id",
            "collection_type",
            "field_name",
            "value_type",
            "is_editable",
            "range_start_number",
            "range_end_number");
    assertThat(made.names("/spike_fields/1"))
        .contains("current_number", "start_number", "step_number");
  }

  @Test
  void allFieldsAreCopiedAndOnlyNumericPerformanceFieldsAreEditable() {
    router.add("float", "'value_type':'FLOAT_FIXED','fixed_value_float':1.5");
    router.add("now", "'value_type':'EPOCH_NOW'");

    Reply made = router.plan(START, END).is(201);

    assertThat(made.each("/spike_fields", "field_name"))
        .containsExactly("cpu", "count", "label", "site", "float", "now");
    assertThat(made.each("/spike_fields", "is_editable"))
        .containsExactly("true", "true", "false", "false", "true", "false");
    assertThat(made.each("/spike_fields", "original_field_id").get(0))
        .isEqualTo(OwnCollection.id(cpu));
    assertThat(made.each("/spike_fields", "collection_type").get(3)).isEqualTo("Configuration");
  }

  @Test
  void theCopyIsWhatIsGeneratedWhileItLasts() {
    Reply spike = router.runningSpike(change(cpu, raised()));

    admin.patch(label, "{'fixed_value_text':'changed'}").is(200);
    admin.patch(site, "{'fixed_value_number':8}").is(200);
    router.add("later", "'value_type':'EPOCH_NOW'");
    Reply polled = router.poll().is(200);

    assertThat(polled.header("X-Spike")).contains(spike.at("/id"));
    assertThat(polled.names(""))
        .containsExactly("collection", "type", "generated_at_epoch", "data");
    assertThat(polled.names("/data")).containsExactly("cpu", "count", "label");
    assertThat(polled.at("/data/cpu")).isEqualTo("95");
    assertThat(polled.at("/data/label")).isEqualTo("normal");
    Reply configuration = router.poll("configuration").is(200);
    assertThat(configuration.at("/data/site")).isEqualTo("7");
    assertThat(configuration.header("X-Spike")).contains(spike.at("/id"));
    admin.delete(spike.location()).is(204);
    assertThat(router.poll().names("/data")).containsExactly("cpu", "count", "label", "later");
    assertThat(router.poll().at("/data/label")).isEqualTo("changed");
    assertThat(router.poll().header("X-Spike")).isEmpty();
  }

  @Test
  void changesOfOtherFieldsAreRefusedWithAReason() {
    for (String field : List.of(label, site)) {
      String members = field.equals(label) ? "'fixed_value_text':'x'" : "'fixed_value_number':1";
      Reply refused = router.plan(START, END, change(cpu, raised()), change(field, members));

      refused.isProblem(422);
      assertThat(refused.at("/errors/0/pointer")).startsWith("/spike_fields/1");
      assertThat(refused.at("/errors/0/detail")).contains(" ");
    }
  }

  @Test
  void aChangedFieldObeysTheRulesOfFields() {
    router
        .plan(START, END, change(count, "'step_number':0"))
        .refuses("/spike_fields/0/step_number");
    router.plan(START, END, change(cpu, "'range_end_number':0")).isProblem(422);
    router
        .plan(START, END, change(cpu, "'fixed_value_number':0"))
        .refuses("/spike_fields/0/fixed_value_number");
    router
        .plan(START, END, change(cpu, "'value_type':'NUMBER_FIXED'"))
        .refuses("/spike_fields/0/value_type");
    router.plan(START, END, change(cpu, "'field_name':'x'")).refuses("/spike_fields/0/field_name");
    router.plan(START, END, "{'original_field_id':999999999}").isProblem(422);
    router.plan(START, END, "{'range_end_number':3}").refuses("/spike_fields/0/original_field_id");
    String foreign = OwnCollection.of(admin).add("cpu", "'value_type':'EPOCH_NOW'");
    router.plan(START, END, change(foreign, "'fixed_value_number':1")).isProblem(422);
    assertThat(admin.get(router.path() + "/spike-schedules").text()).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "2090-03-01T09:00:00Z, 2090-03-01T09:00:00Z",
    "2090-03-01T09:00:00Z, 2090-03-01T08:59:59Z",
    "2090-03-01T09:00:00Z, 2090-03-01T09:30:00+01:00",
    "2020-03-01T09:00:00Z, 2020-03-01T10:00:00Z"
  })
  void aNewWindowStartsBeforeItsEndWhichLiesInTheFuture(String start, String end) {
    router.plan(start, end).refuses("/end_datetime");
  }

  @Test
  void aWindowMayHaveBegunInThePast() {
    assertThat(router.plan("2020-01-01T00:00:00Z", END).is(201).at("/status")).isEqualTo("active");
  }

  @ParameterizedTest
  @CsvSource({
    "2090-03-01T08:00:00Z, 2090-03-01T09:00:00.001Z",
    "2090-03-01T09:59:59.999Z, 2090-03-01T11:00:00Z",
    "2090-03-01T09:15:00Z, 2090-03-01T09:30:00Z",
    "2090-03-01T08:00:00Z, 2090-03-01T11:00:00Z",
    "2090-03-01T09:00:00Z, 2090-03-01T10:00:00Z"
  })
  void overlapsAre409NamingTheSpikeInTheWayAndItsWindow(String start, String end) {
    router.planMore("", START, END).is(201);

    assertThat(router.plan(start, end).isProblem(409).at("/detail")).contains("Peak", START, END);
  }

  @Test
  void spikesThatMeetDoNotOverlap() {
    router.plan(START, END).is(201);

    router.plan(END, "2090-03-01T11:00:00Z").is(201);
    router.plan("2090-03-01T08:00:00Z", START).is(201);
    OwnCollection.of(admin).plan(START, END).is(201);
  }

  @Test
  void updatesDoNotOverlapEither() {
    router.plan(START, END).is(201);
    String next = router.plan(END, "2090-03-01T11:00:00Z").is(201).location();

    admin.patch(next, "{'start_datetime':'2090-03-01T09:59:59Z'}").isProblem(409);
    admin.patch(next, "{'start_datetime':'2090-03-01T10:30:00Z'}").is(200);
    assertThat(admin.patch(next, "{'name':'Other'}").is(200).at("/start_datetime"))
        .isEqualTo("2090-03-01T10:30:00Z");
  }

  @Test
  void importedDocumentsDoNotOverlapEither() {
    String spike = "{'name':'a','start_datetime':'%s','end_datetime':'%s'}".formatted(START, END);

    admin
        .post(
            "/api/admin/collections/import",
            "{'name':'%s','spikes':[%s,%s]}".formatted(OwnCollection.newName(), spike, spike))
        .isProblem(409);
  }

  @Test
  void statusFollowsTheClock() {
    Instant start = Instant.now().plusMillis(1500);
    Instant end = start.plusMillis(1500);
    String spike = router.plan(start, end).is(201).location();

    assertThat(status(spike)).isEqualTo("scheduled");
    assertThat(router.poll().header("X-Spike")).isEmpty();
    awaitEnd(start);
    Reply polled = router.poll().is(200);
    String seen = status(spike);
    if (Instant.now().isBefore(end)) {
      assertThat(seen).isEqualTo("active");
      assertThat(polled.header("X-Spike")).contains(OwnCollection.id(spike));
    }
    awaitEnd(end);
    assertThat(status(spike)).isEqualTo("expired");
  }

  @Test
  void anExpiredSpikeStaysListedUntilDataIsNextGenerated() {
    Instant end = Instant.now().plusMillis(1200);
    String spike =
        router.plan(Instant.now().minusSeconds(9), end, change(cpu, raised())).is(201).location();
    String list = router.path() + "/spike-schedules";
    awaitEnd(end);

    assertThat(admin.get(list + "?status=expired").each("", "id"))
        .contains(OwnCollection.id(spike));
    assertThat(admin.get(list).each("", "status")).containsExactly("expired");
    Reply polled = router.poll().is(200);

    assertThat(polled.at("/data/cpu")).isEqualTo("1");
    assertThat(polled.header("X-Spike")).isEmpty();
    assertThat(admin.get(list).text()).isEqualTo("[]");
    admin.get(spike).isProblem(404);
  }

  @Test
  void aPollOfTheOtherTypeCleansUpAsWell() {
    Instant end = Instant.now().plusMillis(1200);
    String spike = router.plan(Instant.now().minusSeconds(9), end).is(201).location();
    awaitEnd(end);

    router.poll("configuration").is(200);

    admin.get(spike).isProblem(404);
  }

  @Test
  void anExpiredSpikeIsInNobodysWay() {
    Instant end = Instant.now().plusMillis(1200);
    router.plan(Instant.now().minusSeconds(60), end).is(201);
    awaitEnd(end);

    router.runningSpike();
  }

  @Test
  void patchingItsEndToNowStopsIt() {
    Reply spike = router.runningSpike(change(cpu, raised()));
    assertThat(router.draw().get("cpu").asText()).isEqualTo("95");

    Reply stopped =
        admin.patch(spike.location(), "{'end_datetime':'%s'}".formatted(Instant.now())).is(200);

    assertThat(stopped.at("/status")).isEqualTo("expired");
    assertThat(router.draw().get("cpu").asText()).isEqualTo("1");
    admin.get(spike.location()).isProblem(404);
  }

  @Test
  void patchingItsEndToThePastStopsItToo() {
    Reply spike = router.runningSpike(change(cpu, raised()));

    String before = Instant.now().minusSeconds(30).toString();
    Reply stopped =
        admin.patch(spike.location(), "{'end_datetime':'%s'}".formatted(before)).is(200);

    assertThat(stopped.at("/status")).isEqualTo("expired");
    assertThat(router.poll().header("X-Spike")).isEmpty();
  }

  @Test
  void independentCountersGoOnFromTheCollectionsWhichRestMeanwhile() {
    assertThat(router.next(3, "count")).containsExactly("1", "2", "3");
    Reply spike = router.runningSpike(change(count, "'step_number':10"));

    assertThat(router.next(3, "count")).containsExactly("4", "14", "24");
    assertThat(admin.get(count).at("/current_number")).isEqualTo("4");
    assertThat(admin.get(spike.location()).at("/spike_fields/1/current_number")).isEqualTo("34");
    admin.delete(spike.location()).is(204);
    assertThat(router.next(2, "count")).containsExactly("4", "5");
  }

  @Test
  void independentCountersStartWhereTheCollectionsStandAtTheFirstDraw() {
    Instant start = Instant.now().plusMillis(1200);
    router.plan(start, start.plusSeconds(3600)).is(201);
    router.next(1, "count");
    String before = admin.get(count).at("/current_number");
    awaitEnd(start);

    assertThat(router.next(2, "count"))
        .containsExactly(before, Integer.toString(Integer.parseInt(before) + 1));
    assertThat(admin.get(count).at("/current_number")).isEqualTo(before);
  }

  @Test
  void aSpikeThatChangesTheStartBeginsThere() {
    router.next(3, "count");
    router.runningSpike(change(count, "'start_number':100,'reset_number':101"));

    assertThat(router.next(3, "count")).containsExactly("100", "101", "100");
  }

  @Test
  void sharedCountersAreTheCollectionsOwnMovedByTheSpikesStep() {
    router.next(3, "count");
    Instant now = Instant.now();
    Reply spike =
        router
            .planMore(
                "'continuity':'shared',",
                now.minusSeconds(9),
                now.plusSeconds(3600),
                change(count, "'step_number':10"))
            .is(201);

    assertThat(spike.at("/continuity")).isEqualTo("shared");
    assertThat(router.next(2, "count")).containsExactly("4", "14");
    assertThat(admin.get(count).at("/current_number")).isEqualTo("24");
    admin.delete(spike.location()).is(204);
    assertThat(router.next(2, "count")).containsExactly("24", "25");
  }

  @Test
  void independentIsTheDefaultAndThereIsNoThird() {
    assertThat(router.plan(START, END).is(201).at("/continuity")).isEqualTo("independent");
    router.planMore("'continuity':'both',", END, "2090-03-01T11:00:00Z").refuses("/continuity");
  }

  @Test
  void aNewSpikeHasNewCounters() {
    Reply one = router.runningSpike(change(count, "'start_number':100"));
    router.next(3, "count");
    admin.delete(one.location()).is(204);

    router.runningSpike(change(count, "'start_number':100"));

    assertThat(router.next(1, "count")).containsExactly("100");
  }

  @Test
  void patchChangesNameWindowAndFields() {
    String spike = router.plan(START, END, change(cpu, raised())).is(201).location();

    Reply patched =
        admin
            .patch(
                spike,
                "{'name':'Other','end_datetime':'2090-03-01T11:00:00Z','spike_fields':[%s]}"
                    .formatted(change(cpu, "'range_end_number':99")))
            .is(200);

    assertThat(patched.at("/name")).isEqualTo("Other");
    assertThat(patched.at("/start_datetime")).isEqualTo(START);
    assertThat(patched.at("/end_datetime")).isEqualTo("2090-03-01T11:00:00Z");
    assertThat(patched.at("/spike_fields/0/range_start_number")).isEqualTo("95");
    assertThat(patched.at("/spike_fields/0/range_end_number")).isEqualTo("99");
    assertThat(patched.at("/spike_fields/2/fixed_value_text")).isEqualTo("normal");
    assertThat(admin.get(cpu).at("/range_end_number")).isEqualTo("1");
    admin
        .patch(spike, "{'spike_fields':[%s]}".formatted(change(label, "'fixed_value_text':'x'")))
        .isProblem(422);
    admin.patch(spike, "{'end_datetime':'%s'}".formatted(START)).isProblem(422);
    admin.patch(spike, "{'collection_id':1}").refuses("/collection_id");
    admin.patch(spike, "{'status':'active'}").refuses("/status");
  }

  @Test
  void aDeletedFieldLivesOnInTheCopy() {
    Reply spike = router.runningSpike(change(cpu, raised()));
    admin.delete(cpu).is(204);

    assertThat(router.draw().get("cpu").asText()).isEqualTo("95");
    admin.delete(spike.location()).is(204);
    assertThat(router.poll().names("/data")).containsExactly("count", "label");
  }

  @Test
  void spikesAreListedByStatusAndCollection() {
    Caller editor = People.of(admin).newcomer("Editor");
    OwnCollection own = OwnCollection.of(editor);
    OwnCollection second = OwnCollection.of(editor);
    String running = own.plan("2020-01-01T00:00:00Z", START).is(201).at("/id");
    String later = own.plan(START, END).is(201).at("/id");
    String other = second.plan(START, END).is(201).at("/id");

    assertThat(editor.get(SPIKES).each("", "id")).containsExactlyInAnyOrder(running, later, other);
    assertThat(editor.get(SPIKES + "?status=active").each("", "id")).containsExactly(running);
    assertThat(editor.get(SPIKES + "?status=scheduled").each("", "id"))
        .containsExactlyInAnyOrder(later, other);
    assertThat(editor.get(SPIKES + "?status=expired").text()).isEqualTo("[]");
    assertThat(editor.get(SPIKES + "?collection_id=" + own.id()).each("", "id"))
        .containsExactlyInAnyOrder(running, later);
    assertThat(editor.get(SPIKES + "?status=active&collection_id=" + second.id()).text())
        .isEqualTo("[]");
    assertThat(editor.get(own.path() + "/spike-schedules").each("", "id"))
        .containsExactlyInAnyOrder(running, later);
    assertThat(editor.get(SPIKES + "?limit=1").header("X-Total-Count")).contains("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'name':''", "'name':7", "'name':null"})
  void aSpikeHasAName(String name) {
    admin
        .post(
            SPIKES,
            "{'collection_id':%s,%s,'start_datetime':'%s','end_datetime':'%s','spike_fields':[]}"
                .formatted(router.id(), name, START, END))
        .refuses("/name");
  }

  @Test
  void aSpikeOfNoCollectionIs404() {
    admin
        .post(
            SPIKES,
            "{'collection_id':999999999,'name':'a','start_datetime':'%s','end_datetime':'%s','spike_fields':[]}"
                .formatted(START, END))
        .isProblem(404);
  }
}
