package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DocumentSchemaTest {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final String TEXT = new String(DocumentSchema.bytes(), StandardCharsets.UTF_8);
  private static final JsonNode JSON = Documented.parsed(TEXT);
  private static final JsonSchema SCHEMA = SCHEMAS.getSchema(JSON);

  private static final String WINDOW =
      "'start':'2030-03-01T09:00:00Z','end':'2030-03-01T10:00:00Z'";

  private static Set<ValidationMessage> faults(String document) {
    return SCHEMA.validate(Documented.parsed(document.replace('\'', '"')));
  }

  @Test
  void isServedAndPublishedAsItIsWritten() throws IOException {
    try (Served served = new Served()) {
      Answer answer = served.anybody.get("/api/schema/collection.json").is(200);
      assertThat(answer.text()).isEqualTo(TEXT);
      assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/schema+json");
    }
    assertThat(Files.readString(Path.of("../docs/schema/collection.json"))).isEqualTo(TEXT);
  }

  @Test
  void isProperJsonSchemaThatLeadsNowhere() {
    JsonSchema meta = SCHEMAS.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(JSON)).isEmpty();
    assertThat(TEXT.replace("https://json-schema.org/draft/2020-12/schema", ""))
        .doesNotContain("http");
  }

  @Test
  void describesEveryMember() {
    List<String> silent = new ArrayList<>();
    describe("", JSON, silent);
    assertThat(silent).isEmpty();
  }

  private static void describe(String place, JsonNode node, List<String> silent) {
    for (Map.Entry<String, JsonNode> member : node.path("properties").properties()) {
      JsonNode described = member.getValue();
      if (described.isObject() && !described.has("const") && described.size() > 0) {
        boolean here =
            described.has("description")
                || JSON.at(described.path("$ref").asText("#").substring(1)).has("description");
        if (!here) {
          silent.add(place + "/" + member.getKey());
        }
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      describe(place + "/" + i, node.get(i), silent);
    }
    node.properties()
        .forEach(each -> describe(place + "/" + each.getKey(), each.getValue(), silent));
  }

  @Test
  void letsTheGalleryPass() throws IOException {
    try (Stream<Path> gallery = Files.list(Path.of("../docs/gallery"))) {
      List<Path> files = gallery.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(files).isNotEmpty();
      for (Path file : files) {
        assertThat(SCHEMA.validate(new YAMLMapper().readTree(file.toFile())))
            .as("%s", file)
            .isEmpty();
      }
    }
  }

  @Test
  void letsGoodDocumentsPass() {
    for (String good :
        List.of(
            "{'name':'Router'}",
            "{'$schema':'collection.json','name':'Router','seed':null,'performance':null,'spikes':[]}",
            "{'name':'R','seed':-7,'performance':{'cpu':'range 10..90','a/b':'epoch'}}",
            "{'name':'R','performance':{'cpu':{'value_type':'EPOCH_NOW'}}}",
            "{'name':'R','fields':[{'collection_type':'performance','field_name':'a','rule':'epoch'}]}",
            "{'name':'R','fields':[{'collection_type':'Configuration','field_name':'a',"
                + "'value_type':'FLOAT_RANGE','range_start_float':1,'range_end_float':2.5}]}",
            "{'name':'R','spikes':[{'name':'p'," + WINDOW + ",'set':{'cpu':'range 1..2'}}]}",
            "{'name':'R','spikes':[{'name':'p','start_datetime':'2030-03-01T09:00',"
                + "'end_datetime':'2030-03-01T10:00:00+01:00','continuity':'shared',"
                + "'spike_fields':[]}]}",
            "{'name':'R','spikes':[{'name':'p',"
                + WINDOW
                + ",'continuity':'shared','set':{'cpu':'range 1..2 bent by multiply 3 linear in 10m',"
                + "'n':'increment from 0 by 5 bent by clamp 0..9 burst 30s 1m in 5s out 5s'}}]}",
            "{'kind':'Collection','name':'R','performance':{'cpu':'range 10..90'}}",
            "{'name':'R','performance':{'a':'range 1..2 hold 5m','b':'sine -1.5..2 every 1h30m"
                + " phase 250ms places 3 noise 0.5','c':'daily Europe/Berlin 00:00=1 08:30=-2.5',"
                + "'d':'weekly UTC mon-08:00=80 places 0','e':'walk 0..9 step 0.5 every 10s',"
                + "'f':'normal 5 deviation 1 min 0 max 9','g':'sequence 1 2.5 every 5m"
                + " from 2026-03-01T09:00:00Z hold','h':'replay 0s=1 10s=5 every 1m'}}",
            "{'name':'R','performance':{'a':{'value_type':'SINE','min':0,'max':1,"
                + "'period_seconds':60,'noise':1},'b':{'value_type':'WEEKLY','zone':'UTC',"
                + "'points':[{'at':'mon-08:00','value':1}]},'c':{'value_type':'NUMBER_RANGE',"
                + "'range_start_number':1,'range_end_number':2,'hold_seconds':null}}}",
            "{'name':'R','performance':{'a':'number 2','b':'expression max(a, 1) * 2 places 0 noise 1',"
                + "'c':{'value_type':'EXPRESSION','expression':'a / 3','places':0}},'spikes':[{"
                + "'name':'p',"
                + WINDOW
                + ",'set':{'b':'expression a * 3 bent by add 1'}}]}",
            "{'kind':null,'name':'R'}",
            "{'kind':'Connection','name':'c','database_url':'postgresql://me:***@db/x'}",
            "{'kind':'Source','name':'s','host':'h','username':'me','password':'***'}",
            "{'kind':'Project','name':'p','connection':'c'}",
            "{'kind':'Project','name':'p','connection':'c','source':'s','config':{"
                + "'defaults':{'primary_key':'id','datestyle':null},'table_naming':{"
                + "'lowercase':false},'tables':[{'file_pattern':'a*','target_table':'a',"
                + "'primary_key':['id','no'],'column_mapping':{'A':'b'}}],'on_bad_row':'skip'}}",
            "{'kind':'Schedule','name':'n','project':'p','schedule_type':'cron',"
                + "'cron_expression':'@daily','interval_seconds':null,'enabled':false}",
            "{'kind':'Schedule','name':'n','project':'p','schedule_type':'interval',"
                + "'interval_seconds':3600,'sftp_override':{'host':'a'},'local_files':['a.csv']}",
            "[{'name':'A'},{'kind':'Project','name':'p','connection':'c'}]",
            "[{'name':'A'},{'name':'B'}]")) {
      assertThat(faults(good)).as(good).isEmpty();
    }
  }

  @Test
  void letsNoBadDocumentsPass() {
    for (String bad :
        List.of(
            "7",
            "{}",
            "{'name':7}",
            "{'name':''}",
            "{'name':'a/b'}",
            "{'name':'api'}",
            "{'name':'R','colour':'red'}",
            "{'name':'R','seed':1.5}",
            "{'name':'R','performance':['cpu']}",
            "{'name':'R','performance':{'cpu':7}}",
            "{'name':'R','performance':{'cpu':'range 10..'}}",
            "{'name':'R','performance':{'cpu':'rnage 1..2'}}",
            "{'name':'R','performance':{'':'epoch'}}",
            "{'name':'R','performance':{'a':'sine 0..1'}}",
            "{'name':'R','performance':{'a':'range 1..2 bent by set 5'}}",
            "{'name':'R','performance':{'a':'daily UTC'}}",
            "{'name':'R','performance':{'a':{'value_type':'SINE','min':0,'max':1}}}",
            "{'name':'R','performance':{'cpu':{'value_type':'EPOCH'}}}",
            "{'name':'R','performance':{'cpu':{'value_type':'EPOCH_NOW','x':1}}}",
            "{'name':'R','fields':[{'field_name':'a','rule':'epoch'}]}",
            "{'name':'R','fields':[{'collection_type':'neither','field_name':'a','rule':'epoch'}]}",
            "{'name':'R','fields':[{'collection_type':'Performance','field_name':'a'}]}",
            "{'name':'R','fields':[{'collection_type':'Performance','field_name':'a',"
                + "'rule':'epoch','value_type':'EPOCH_NOW'}]}",
            "{'name':'R','spikes':[{" + WINDOW + "}]}",
            "{'name':'R','spikes':[{'name':'p','start':'2030-03-01T09:00:00Z'}]}",
            "{'name':'R','spikes':[{'name':'p','start':'now','end':'2030-03-01T09:00:00Z'}]}",
            "{'name':'R','spikes':[{'name':'p'," + WINDOW + ",'continuity':'none'}]}",
            "{'kind':'Sauce','name':'s'}",
            "{'kind':'Collection','name':'R','database_url':'x'}",
            "{'kind':'Connection','name':'c'}",
            "{'kind':'Connection','name':'c','database_url':'postgresql://db/x','id':'7'}",
            "{'kind':'Source','name':'s','host':'h'}",
            "{'kind':'Source','name':'s','host':'h','username':'me','port':0}",
            "{'kind':'Project','name':'a/b','connection':'c'}",
            "{'kind':'Project','name':'p','connection_id':'7'}",
            "{'kind':'Project','name':'p','connection':'c','config':{'defaults':{'target_table':'a'}}}",
            "{'kind':'Project','name':'p','connection':'c','config':{'tables':[{}]}}",
            "{'kind':'Schedule','name':'n','project':'p','schedule_type':'cron'}",
            "{'kind':'Schedule','name':'n','project':'p','schedule_type':'interval',"
                + "'interval_seconds':60}",
            "{'kind':'Schedule','name':'n','project':'p','schedule_type':'cron',"
                + "'cron_expression':'@daily','interval_seconds':3600}",
            "{'kind':'Schedule','name':'n','project':'p','schedule_type':'cron',"
                + "'cron_expression':'@daily','next_run_at':null}",
            "[{'name':'A'},{}]")) {
      assertThat(faults(bad)).as(bad).isNotEmpty();
    }
  }

  @Test
  void agreesWithTheServiceAboutRules() {
    List<String> rules =
        StreamSupport.stream(JSON.at("/$defs/rule/examples").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    assertThat(rules).hasSizeGreaterThan(7);
    List<String> all = new ArrayList<>(rules);
    rules.forEach(rule -> all.add(rule + " x"));
    rules.forEach(rule -> all.add(rule.substring(rule.indexOf(' ') + 1)));
    rules.forEach(rule -> all.add(" " + rule.replace(" ", "  ")));
    all.addAll(
        List.of("text", "text \\\"a\\\\n\\\"", "float 1e-5", "range -5..-1", "float 1.5..2"));
    try (Served served = new Served()) {
      for (String rule : all) {
        String document = "{'name':'R','performance':{'requests':'number 5','a':'" + rule + "'}}";
        int status =
            served
                .admin
                .post("/api/admin/apply", "{'documents':[" + document + "],'dry_run':true}")
                .status();
        assertThat(faults(document).isEmpty()).as(rule).isEqualTo(status == 200);
      }
    }
  }

  @Test
  void agreesWithTheServiceAboutImports() {
    String all =
        "{'kind':'Connection','name':'c','database_url':'postgresql://me:s3cret@db/x?sslmode=require'},"
            + "{'kind':'Source','name':'s','host':'h','port':2222,'username':'me','password':'x',"
            + "'host_key':'ssh-ed25519 AAAAAAAAAAAAAAAAAAAA','remote_path':'/out'},"
            + "{'kind':'Project','name':'p','connection':'c','source':'s','config':{'tables':["
            + "{'file_pattern':'a*','target_table':'a','datestyle':'DMY','column_mapping':{'A':'b'}"
            + "}],'table_naming':{'strip_prefix':'x_'},'refresh_materialized_views':true}},"
            + "{'kind':'Schedule','name':'n','project':'p','schedule_type':'interval',"
            + "'interval_seconds':3600,'callback_url':'https://example.org/','sftp_override':"
            + "{'remote_path':'/in'},'local_files':['a.csv']}";
    try (Served served = new Served()) {
      assertThat(faults("[" + all + "]")).isEmpty();
      served.admin.post("/api/imports/apply", "{'documents':[" + all + "]}").is(200);
      JsonNode export = served.admin.get("/api/imports/export").is(200).json();
      assertThat(export).hasSize(4);
      assertThat(SCHEMA.validate(export)).isEmpty();
    }
  }

  @Test
  void letsExportsPass() {
    String document =
        "{'name':'Router','seed':7,'performance':{'cpu':'range 10..90','yes':'text \\\"\\\"'},"
            + "'configuration':{'host':'text no'},'spikes':[{'name':'peak',"
            + WINDOW
            + ",'continuity':'shared','set':{'cpu':'range 1..2'}}]}";
    try (Served served = new Served()) {
      served.admin.post("/api/admin/apply", "{'documents':[" + document + "]}").is(200);
      String address =
          "/api/admin/collections/" + served.admin.get("/api/admin/collections").at("/0/id");
      for (String form : List.of("short", "full")) {
        JsonNode export = served.admin.get(address + "/export?form=" + form).is(200).json();
        assertThat(SCHEMA.validate(export)).as(form).isEmpty();
      }
    }
  }
}
