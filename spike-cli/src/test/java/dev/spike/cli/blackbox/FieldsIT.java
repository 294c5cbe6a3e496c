package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3 of the contract, its second half: fields. */
@ExtendWith(SharedJar.class)
class FieldsIT {

  private final Caller admin;
  private final OwnCollection router;

  FieldsIT(Caller admin) {
    this.admin = admin;
    this.router = OwnCollection.of(admin);
  }

  private Reply create(String members) {
    return router.field("Performance", "f", members);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT_FIXED | 'fixed_value_text':'x' | fixed_value_text",
        "NUMBER_FIXED | 'fixed_value_number':1 | fixed_value_number",
        "FLOAT_FIXED | 'fixed_value_float':1.5 | fixed_value_float",
        "NUMBER_RANGE | 'range_start_number':1,'range_end_number':2 | range_start_number,range_end_number",
        "FLOAT_RANGE | 'range_start_float':1,'range_end_float':2 | range_start_float,range_end_float,float_precision",
        "INCREMENT | 'start_number':1,'step_number':1,'reset_number':2 | start_number,step_number,reset_number,randomization_percentage,current_number",
        "DECREMENT | 'start_number':1,'step_number':1,'reset_number':0 | start_number,step_number,reset_number,randomization_percentage,current_number"
      },
      quoteCharacter = '"')
  void aFieldHasTheMembersOfItsOwnTypeOnly(String type, String members, String own) {
    Reply made = create("'value_type':'%s',%s".formatted(type, members)).is(201);

    List<String> expected =
        Stream.concat(
                Stream.of(
                    "id",
                    "collection_id",
                    "collection_type",
                    "field_name",
                    "value_type",
                    "created_at",
                    "updated_at"),
                Stream.of(own.split(",")))
            .toList();
    assertThat(made.names("")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(made.at("/collection_id")).isEqualTo(router.id());
    assertThat(made.at("/collection_type")).isEqualTo("Performance");
    assertThat(made.at("/field_name")).isEqualTo("f");
    assertThat(made.at("/value_type")).isEqualTo(type);
    assertThat(admin.get(router.path()).json().at("/fields/0")).isEqualTo(made.json());
  }

  @Test
  void epochNowHasNoMembersAndIsTheSecondOfTheDraw() {
    Reply made = create("'value_type':'EPOCH_NOW'").is(201);
    long before = Instant.now().getEpochSecond();

    Reply drawn = router.poll().is(200);

    assertThat(made.names("")).hasSize(7);
    assertThat(drawn.json().at("/data/f").isIntegralNumber()).isTrue();
    assertThat(drawn.json().at("/data/f").longValue())
        .isEqualTo(drawn.json().get("generated_at_epoch").longValue())
        .isBetween(before, Instant.now().getEpochSecond());
  }

  @Test
  void fixedValuesAreAnsweredAsTheyAre() {
    String text = "a \\\"quote\\\", \\\\ and 😀 \\u00e9";
    router
        .field(
            "Performance", "t", "'value_type':'TEXT_FIXED','fixed_value_text':'%s'".formatted(text))
        .is(201);
    router.add("least", "'value_type':'NUMBER_FIXED','fixed_value_number':-9223372036854775808");
    router.add("most", "'value_type':'NUMBER_FIXED','fixed_value_number':9223372036854775807");
    router.add("tenth", "'value_type':'FLOAT_FIXED','fixed_value_float':0.1");
    router.add("exact", "'value_type':'FLOAT_FIXED','fixed_value_float':0.12345678901234567890123");
    router.add("below", "'value_type':'FLOAT_FIXED','fixed_value_float':-17.25");

    Reply drawn = router.poll().is(200);

    assertThat(drawn.at("/data/t")).isEqualTo("a \"quote\", \\ and 😀 é");
    assertThat(drawn.text())
        .contains(
            "\"least\":-9223372036854775808",
            "\"most\":9223372036854775807",
            "\"tenth\":0.1,",
            "\"exact\":0.12345678901234567890123",
            "\"below\":-17.25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "NUMBER_FIXED | 'fixed_value_number':9223372036854775808 | /fixed_value_number",
        "NUMBER_FIXED | 'fixed_value_number':1.5 | /fixed_value_number",
        "NUMBER_FIXED | 'fixed_value_number':'1' | /fixed_value_number",
        "NUMBER_FIXED | 'fixed_value_number':true | /fixed_value_number",
        "NUMBER_FIXED | 'fixed_value_number':null | /fixed_value_number",
        "TEXT_FIXED | 'fixed_value_text':1 | /fixed_value_text",
        "FLOAT_FIXED | 'fixed_value_float':'1.5' | /fixed_value_float",
        "FLOAT_RANGE | 'range_start_float':1,'range_end_float':2,'float_precision':11 | /float_precision",
        "FLOAT_RANGE | 'range_start_float':1,'range_end_float':2,'float_precision':-1 | /float_precision",
        "FLOAT_RANGE | 'range_start_float':1,'range_end_float':2,'float_precision':0.5 | /float_precision",
        "INCREMENT | 'start_number':1,'step_number':0 | /step_number",
        "INCREMENT | 'start_number':1,'step_number':-1 | /step_number",
        "DECREMENT | 'start_number':1,'step_number':-1 | /step_number",
        "INCREMENT | 'start_number':1,'step_number':1,'randomization_percentage':501 | /randomization_percentage",
        "INCREMENT | 'start_number':1,'step_number':1,'randomization_percentage':-1 | /randomization_percentage",
        "INCREMENT | 'start_number':1,'step_number':1,'reset_number':0.5 | /reset_number",
        "DECREMENT | 'start_number':1,'step_number':1,'reset_number':1.5 | /reset_number",
        "INCREMENT | 'start_number':1,'step_number':1,'current_number':7 | /current_number",
        "INCREMENT | 'step_number':1 | /start_number",
        "INCREMENT | 'start_number':1 | /step_number",
        "NUMBER_RANGE | 'range_start_number':1 | /range_end_number",
        "FLOAT_RANGE | 'range_end_float':1 | /range_start_float"
      })
  void whatAMemberMayNotBeIsRefusedAtTheMember(String type, String members, String pointer) {
    create("'value_type':'%s',%s".formatted(type, members)).refuses(pointer);
  }

  @Test
  void aRangeMustNotEndBeforeItStarts() {
    create("'value_type':'NUMBER_RANGE','range_start_number':2,'range_end_number':1")
        .isProblem(422);
    create("'value_type':'FLOAT_RANGE','range_start_float':1.1,'range_end_float':1").isProblem(422);
  }

  @Test
  void theBoundsThatAreAllowedAreTaken() {
    router.add(
        "a",
        "'value_type':'FLOAT_RANGE','range_start_float':1,'range_end_float':1,'float_precision':10");
    router.add(
        "b",
        "'value_type':'FLOAT_RANGE','range_start_float':1,'range_end_float':2,'float_precision':0");
    router.add(
        "c",
        "'value_type':'INCREMENT','start_number':1,'step_number':1,'randomization_percentage':500");
    router.add("d", "'value_type':'NUMBER_RANGE','range_start_number':5,'range_end_number':5");
    router.add(
        "e",
        "'value_type':'NUMBER_RANGE','range_start_number':-9223372036854775808,'range_end_number':9223372036854775807");
    router.add("g", "'value_type':'DECREMENT','start_number':1,'step_number':1,'reset_number':1");

    router.poll().is(200);
    assertThat(router.draw().get("d").asText()).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "TEXT_FIXED | 'fixed_value_text':'x','fixed_value_number':1 | /fixed_value_number",
        "EPOCH_NOW | 'fixed_value_text':'x' | /fixed_value_text",
        "NUMBER_RANGE | 'range_start_number':1,'range_end_number':2,'range_start_float':1 | /range_start_float",
        "FLOAT_RANGE | 'range_start_float':1,'range_end_float':2,'step_number':1 | /step_number",
        "INCREMENT | 'start_number':1,'step_number':1,'float_precision':1 | /float_precision"
      })
  void membersOfAnotherTypeAreRefused(String type, String members, String pointer) {
    create("'value_type':'%s',%s".formatted(type, members)).refuses(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'number_fixed'", "'NUMBER'", "1", "null", "''"})
  void thereAreNoOtherTypes(String type) {
    create("'value_type':" + type).refuses("/value_type");
  }

  @Test
  void defaultsAreTwoPlacesAndNoRandomization() {
    Reply range =
        router
            .field(
                "Performance",
                "r",
                "'value_type':'FLOAT_RANGE','range_start_float':1,'range_end_float':2")
            .is(201);
    Reply counter =
        router
            .field("Performance", "c", "'value_type':'INCREMENT','start_number':1,'step_number':1")
            .is(201);

    assertThat(range.at("/float_precision")).isEqualTo("2");
    assertThat(counter.at("/randomization_percentage")).isEqualTo("0");
    assertThat(counter.json().get("reset_number").isNull()).isTrue();
    assertThat(counter.at("/current_number")).isEqualTo("1");
  }

  @Test
  void aNumberRangeYieldsEveryNumberWithBothEndsAndNoOther() {
    router.add("f", "'value_type':'NUMBER_RANGE','range_start_number':-2,'range_end_number':2");

    List<Long> drawn =
        LongStream.range(0, 200).map(i -> router.draw().get("f").longValue()).boxed().toList();

    assertThat(drawn).containsOnly(-2L, -1L, 0L, 1L, 2L).contains(-2L, -1L, 0L, 1L, 2L);
  }

  @Test
  void aFloatRangeStaysWithinAndHasItsPlaces() {
    router.add(
        "f",
        "'value_type':'FLOAT_RANGE','range_start_float':0.005,'range_end_float':0.025,'float_precision':2");
    router.add(
        "g",
        "'value_type':'FLOAT_RANGE','range_start_float':1.5,'range_end_float':2.5,'float_precision':10");

    for (int i = 0; i < 100; i++) {
      var data = router.draw();
      BigDecimal rough = data.get("f").decimalValue();
      BigDecimal fine = data.get("g").decimalValue();
      assertThat(rough).isBetween(new BigDecimal("0.005"), new BigDecimal("0.025"));
      assertThat(rough.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
      assertThat(fine).isBetween(new BigDecimal("1.5"), new BigDecimal("2.5"));
      assertThat(fine.stripTrailingZeros().scale()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void aNameIsUniqueInItsCollectionAndType() {
    router.add("cpu", "'value_type':'EPOCH_NOW'");

    assertThat(
            router
                .field("Performance", "cpu", "'value_type':'EPOCH_NOW'")
                .isProblem(409)
                .at("/detail"))
        .contains("cpu");
    router.field("Configuration", "cpu", "'value_type':'EPOCH_NOW'").is(201);
    String other = router.add("ram", "'value_type':'EPOCH_NOW'");
    admin.patch(other, "{'field_name':'cpu'}").isProblem(409);
    OwnCollection.of(admin).add("cpu", "'value_type':'EPOCH_NOW'");
  }

  @Test
  void theOrderIsThatOfCreationEverywhere() {
    List<String> names = List.of("zeta", "alpha", "Mike", "10", "9", "beta");
    names.forEach(name -> router.add(name, "'value_type':'EPOCH_NOW'"));
    String first = admin.get(router.path()).at("/fields/0/id");
    admin.patch("/api/admin/fields/" + first, "{'field_name':'omega'}").is(200);
    List<String> expected = List.of("omega", "alpha", "Mike", "10", "9", "beta");

    Reply spike = router.plan("2090-01-01T00:00:00Z", "2090-01-02T00:00:00Z").is(201);

    assertThat(admin.get(router.path()).each("/fields", "field_name")).isEqualTo(expected);
    assertThat(router.poll().names("/data")).isEqualTo(expected);
    assertThat(spike.each("/spike_fields", "field_name")).isEqualTo(expected);
    assertThat(admin.get(router.path() + "/export").each("/fields", "field_name"))
        .isEqualTo(expected);
  }

  @Test
  void patchMayChangeTheTypeOfTheValue() {
    String field = router.add("f", "'value_type':'NUMBER_FIXED','fixed_value_number':1");

    Reply changed =
        admin.patch(field, "{'value_type':'TEXT_FIXED','fixed_value_text':'x'}").is(200);

    assertThat(changed.names("")).contains("fixed_value_text").doesNotContain("fixed_value_number");
    assertThat(router.draw().get("f").asText()).isEqualTo("x");
    admin.patch(field, "{'fixed_value_number':1}").refuses("/fixed_value_number");
    admin.patch(field, "{'value_type':'NUMBER_FIXED'}").refuses("/fixed_value_number");
    assertThat(admin.get(field).json()).isEqualTo(changed.json());
  }

  @Test
  void patchIsRefusedWhereTheWholeWouldBeWrong() {
    String field =
        router.add("f", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':5");

    admin.patch(field, "{'range_start_number':6}").isProblem(422);
    assertThat(
            admin
                .patch(field, "{'range_start_number':6,'range_end_number':7}")
                .is(200)
                .at("/range_end_number"))
        .isEqualTo("7");
    assertThat(router.next(5, "f")).containsAnyOf("6", "7").doesNotContain("1", "5");
  }

  @Test
  void aDeletedFieldIsGoneFromTheData() {
    String field = router.add("f", "'value_type':'EPOCH_NOW'");
    router.add("g", "'value_type':'EPOCH_NOW'");

    admin.delete(field).is(204);

    assertThat(router.poll().names("/data")).containsExactly("g");
  }

  @Test
  void fieldsAreAddedToCollectionsThatThereAre() {
    admin
        .post(
            "/api/admin/collections/999999999/fields",
            "{'collection_type':'Performance','field_name':'f','value_type':'EPOCH_NOW'}")
        .isProblem(404);
  }
}
