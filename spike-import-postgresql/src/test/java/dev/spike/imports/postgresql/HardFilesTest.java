package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.Loaded;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.DateStyle;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.TableName;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardFilesTest extends LoadingTest {

  private static final String MARK = "\ufeff";

  // Letters and lines

  @Test
  void dropsAByteOrderMark() {
    load(MARK + "id,name\n1,one\n", "id");

    assertThat(rows()).containsExactly("1|one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "windows-1252", "utf-16", "utf-16le", "utf-16be", "IBM037"})
  void readsOtherEncodings(String name) {
    encoding = name;

    load("id,näme\n1,Zürich\n2,é\n".getBytes(Charset.forName(name)), "id");

    assertThat(rows()).containsExactly("1|Zürich", "2|é");
  }

  @Test
  void dropsAByteOrderMarkOfUtf16() {
    encoding = "utf-16le";

    load((MARK + "id,name\n1,one\n").getBytes(StandardCharsets.UTF_16LE), "id");

    assertThat(rows()).containsExactly("1|one");
  }

  @Test
  void readsEncodingsBeyondOneBuffer() {
    encoding = "utf-16";
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "%05d,ü%d😀\n".formatted(i, i))
            .collect(Collectors.joining("", "id,name\n", ""));

    assertThat(load(text.getBytes(StandardCharsets.UTF_16), "id").inserted()).isEqualTo(20_000);

    assertThat(target.query("SELECT name FROM orders WHERE id = '19999'"))
        .containsExactly("ü19999😀");
  }

  @Test
  void namesTheLineThatIsNotOfTheEncoding() {
    byte[] content = "id,name\n1,one\n2,Z?rich\n".getBytes(StandardCharsets.UTF_8);
    content["id,name\n1,one\n2,Z".length()] = (byte) 0xfc;

    assertThat(failure(content, "id"))
        .hasMessage(
            "'orders.csv', line 3: there are bytes that are no letter in the encoding of the file");
  }

  @Test
  void leavesOutTheLineThatIsNotOfTheEncoding() {
    badRows = BadRows.SKIP;
    encoding = "utf-16be";
    byte[] content = "id,name\n1,one\n2,a?b\n3,x\n".getBytes(StandardCharsets.UTF_16BE);
    int half = "id,name\n1,one\n2,a".length() * 2;
    content[half] = (byte) 0xd8;
    content[half + 1] = 0;

    Loaded loaded = load(content, "id");

    assertThat(loaded.bad()).extracting("line").containsExactly(3L);
    assertThat(rows()).containsExactly("1|one", "3|x");
  }

  @ParameterizedTest
  @CsvSource({"'|'", "'\t'", "';'", "' '", "''''", "'\\'", "a", "."})
  void takesAnyDelimiter(char letter) {
    delimiter = letter;

    load("id,n\n1,\"x,y\"\n".replace(',', letter), "id");

    assertThat(target.query("SELECT * FROM orders")).containsExactly("1|x" + letter + "y");
  }

  @Test
  void keepsLineBreaksAndQuotesWithinQuotes() {
    load("id,name\n1,\"a\nb\"\n2,\"c\r\nd \"\"e\"\"\"\n3,\"\n\"\n", "id");

    assertThat(rows()).containsExactly("1|a\nb", "2|c\r\nd \"e\"", "3|\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsAnyEndOfLine(String end) {
    load("id,name\n1,one\n2,two\n".replace("\n", end), "id");

    assertThat(rows()).containsExactly("1|one", "2|two");
  }

  @Test
  void readsMixedEndsOfLines() {
    load("id,name\r\n1,one\n2,two\r\n3,three\r4,four", "id");

    assertThat(rows()).containsExactly("1|one", "2|two", "3|three", "4|four");
  }

  @Test
  void needsNoEndOfTheLastLine() {
    assertThat(load("id,name\n1,one\n2,", "id").inserted()).isEqualTo(2);

    assertThat(rows()).containsExactly("1|one", "2|null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void takesEmptyLinesForNothing(String end) {
    load("\n\nid\n\n1\n\n\n2\n\n".replace("\n", end), "id");

    assertThat(target.query("SELECT id FROM orders ORDER BY id")).containsExactly("1", "2");
  }

  @Test
  void skipsLinesBeforeTheHeader() {
    skipped = 2;

    load("Report of \"today\r\n\r\nid,name\r\n1,one\r\n", "id");

    assertThat(rows()).containsExactly("1|one");
    assertThat(failure("one\ntwo\nid,name\n1\n", "id"))
        .hasMessageStartingWith("'orders.csv', line 4");
    assertThat(failure("one\n"))
        .hasMessage("'orders.csv', line 2: the file ends here, but 2 lines are to be skipped");
  }

  // Quotes

  @Test
  void takesAQuoteWithinACellAsItIs() {
    load("id,name\n1,5\" pipe\n2,6\" pipe\n", "id");

    assertThat(rows()).containsExactly("1|5\" pipe", "2|6\" pipe");
  }

  @Test
  void namesTheLineOfAQuoteThatIsNotClosed() {
    badRows = BadRows.SKIP;

    assertThat(failure("id,name\n1,one\n2,\"two\n3,three\n", "id").getMessage())
        .startsWith("'orders.csv', line 3: the row is not CSV");
    assertThat(failure("id,name\n1,one\n2,\"two\" x\n3,three\n", "id").getMessage())
        .startsWith("'orders.csv', line 3: the row is not CSV");
    assertThat(target.rows(table)).isEmpty();
  }

  // Files with little in them

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\n\n"})
  void refusesAFileWithoutAHeader(String text) {
    LoadFailure failure = failure(text, "id");

    assertThat(failure).hasMessageStartingWith("'orders.csv', line ");
    assertThat(failure).hasMessageEndingWith(": there is no header, the file ends here");
    assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,name", "id,name\n", "id,name\r\n\r\n"})
  void makesATableOfAHeaderAlone(String text) {
    assertThat(load(text, "id")).isEqualTo(new Loaded(0, 0, 0, List.of()));

    assertThat(rows()).isEmpty();
  }

  // Rows that do not fit

  @ParameterizedTest
  @CsvSource({"'1', 2", "'1,one,more', 2"})
  void namesTheFirstRowIfItDoesNotFit(String row, int line) {
    assertThat(failure("id,name\n" + row + "\n2,two\n", "id"))
        .hasMessageStartingWith("'orders.csv', line " + line + ": the row has ")
        .hasMessageContaining("'name'");
  }

  @Test
  void countsLinesWithinQuotesWhereItNamesALine() {
    assertThat(failure("id,name\r\n1,\"a\r\nb\"\r\n\r\n2\r\n", "id"))
        .hasMessageStartingWith("'orders.csv', line 5: the row has 1 cells");
  }

  @Test
  void keepsALineThatIsABackslashAndADot() {
    load("id\n1\n\\.\n2\n", "id");
    load("id\n1\n\\.\n3\n", "id");

    assertThat(target.query("SELECT id FROM orders ORDER BY id COLLATE \"C\""))
        .containsExactly("1", "2", "3", "\\.");
  }

  @Test
  void keepsWhatOnlyLooksLikeNothing() {
    load("id,name\n1,NA\n2,null\n3,NULL\n4,\\N\n5,nan\n", "id");

    assertThat(rows()).containsExactly("1|NA", "2|null", "3|NULL", "4|\\N", "5|nan");
    assertThat(target.query("SELECT count(name) FROM orders")).containsExactly("5");
  }

  @Test
  void tellsNothingFromTheEmptyText() {
    String nothing = "id,name\n1,\n2,\"\"\n";
    String oddlyWritten = nothing + "3,a\"b\n";

    load(nothing, "id");
    assertThat(target.query("SELECT id FROM orders WHERE name IS NULL")).containsExactly("1");
    load(oddlyWritten, "id");
    assertThat(target.query("SELECT id FROM orders WHERE name IS NULL")).containsExactly("1");
    assertThat(load(oddlyWritten, "id")).isEqualTo(new Loaded(0, 0, 3, List.of()));
  }

  @Test
  void takesAnEmptyCellOfAKeyForTheEmptyText() {
    load("a,b\n,x\ny,\n", "a", "b");

    assertThat(load("a,b\n,x\ny,\n\"\",x\n", "a", "b")).isEqualTo(new Loaded(0, 0, 3, List.of()));
    assertThat(rows()).containsExactly("|x", "y|");
  }

  @Test
  void takesAnyEmptyCellOfAnotherTypeForNothing() {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, n int, t text NOT NULL)");

    load("id,n,t\n1,,\n2,\"\",\"\"\n", "id");

    assertThat(target.query("SELECT id, n, t = '' FROM orders ORDER BY 1"))
        .containsExactly("1|null|t", "2|null|t");
  }

  @Test
  void namesTheCellOfANullCharacter() {
    assertThat(failure("id,name\n1,one\n2,t\0wo\n", "id"))
        .hasMessage(
            "'orders.csv', line 3: column 'name' has a null character, which PostgreSQL cannot keep");
  }

  @Test
  void takesACellOfTenMegabytes() {
    String cell = "ab\\\"\"\n".repeat(2_000_000);

    load("id,name\n1,\"" + cell + "\"\n2,x\n", "id");
    load("id,name\n1,\"" + cell + "\"\n2,a\"b\n", "id");

    assertThat(target.query("SELECT id, length(name) FROM orders ORDER BY id"))
        .containsExactly("1|10000000", "2|3");
  }

  // Headers

  @Test
  void namesEveryColumnThatCannotBeOne() {
    String longName = "x".repeat(64);

    assertThat(failure("id,,%s,id\n1,2,3,4\n".formatted(longName), "id"))
        .hasMessageContaining("'orders.csv', line 1: column 2: it has no name")
        .hasMessageContaining("column 3: 'xxx")
        .hasMessageContaining("64 bytes")
        .hasMessageContaining("columns 1 and 4 are both called 'id'");
  }

  @Test
  void refusesNamesThatWouldCollideWhenCutOff() {
    String longName = "ü".repeat(31);

    assertThat(load("id,%s,%sü\n1,2,3\n".formatted("a", longName.substring(1)), "id").inserted())
        .isEqualTo(1);
    assertThat(failure("id,%s12,%s34\n1,2,3\n".formatted(longName, longName), "id"))
        .hasMessageContaining("column 2: ")
        .hasMessageContaining("column 3: ");
  }

  @Test
  void refusesAColumnThatEveryTableHas() {
    assertThat(failure("id,ctid\n1,2\n", "id"))
        .hasMessage(
            "'orders.csv', line 1: column 2: 'ctid' is a name that PostgreSQL keeps for itself;"
                + " column_mapping can give another");

    mapping = Map.of("ctid", new Identifier("place"));
    load("id,ctid\n1,2\n", "id");
    assertThat(rows()).containsExactly("1|2");
  }

  @Test
  void refusesAFileWithoutTheKey() {
    assertThat(failure("nr,name\n1,one\n", "id"))
        .hasMessage("'orders.csv', line 1: there is no column 'id', which the primary key needs");
  }

  @Test
  void takesAsManyColumnsAsATableCanHave() {
    String header =
        IntStream.range(0, 1600).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 1600).mapToObj(i -> "x").collect(Collectors.joining(","));

    load(header + "\n" + row + "\n", "c0");
    load(header + "\n" + row.replaceFirst("x$", "a\"b") + "\n", "c0");

    assertThat(target.query("SELECT c0, c1599 FROM orders")).containsExactly("x|a\"b");
    assertThat(failure(header + ",more\n" + row + ",x\n"))
        .hasMessageContaining("it has 1601 columns, but a table can have 1600");
  }

  @Test
  void namesTheLineOfARowThatIsTooBig() {
    String header =
        IntStream.range(0, 1600).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row =
        IntStream.range(0, 1600).mapToObj(i -> "long text").collect(Collectors.joining(","));

    assertThat(failure(header + "\n" + row + "\n"))
        .hasMessageStartingWith("'orders.csv', line 2: row is too big");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\"; DROP TABLE orders; --",
        "it's",
        "a b",
        "{fn now()}",
        "?",
        "$1",
        "a\\b",
        "sales, week 12",
        "last",
        "f",
        "%s %1$s"
      })
  void takesAnyNameForWhatItIs(String name) {
    table = new TableName(new Identifier("public"), new Identifier(name));
    file = name + ".csv";
    String text = "id,\"%s\"\n1,one\n1,two\n".replace("%s", name.replace("\"", "\"\""));

    load(text, "id");
    load(text, "id");
    rebuild = true;
    load(text, "id");
    assertThat(rows()).containsExactly("1|two");

    target.execute("DROP TABLE " + table.quoted());
    rebuild = false;
    load(text + "2,two\n", name);
    load(text, name);
    assertThat(rows()).containsExactly("1|one", "1|two");
  }

  @Test
  void cutsLongNamesInSentences() {
    file = "x".repeat(196) + ".csv";

    assertThat(failure("").getMessage()).startsWith("'" + "x".repeat(60) + "…', line 1: ");
  }

  // Types

  @ParameterizedTest
  @CsvSource({"DMY, 2026-04-03", "MDY, 2026-03-04"})
  void readsDatesAsToldTo(DateStyle style, String date) {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, day date)");
    dateStyle = Optional.of(style);

    load("id,day\n1,03/04/2026\n", "id");

    assertThat(rows()).containsExactly("1|" + date);
  }

  @Test
  void namesTheCellThatIsNoDateOfThatStyle() {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, day date)");
    dateStyle = Optional.of(DateStyle.YMD);

    assertThat(failure("id,day\n1,2026/04/03\n2,03/04/2026\n", "id"))
        .hasMessageStartingWith(
            "'orders.csv', line 3: column 'day': date/time field value out of range");
    assertThat(rows()).isEmpty();
  }

  @Test
  void namesTheCellThatTheServerRefuses() {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, n int, t varchar(3))");

    assertThat(failure("id,n,t\n1,\"2\n\",x\n\n2,two,y\n", "id"))
        .hasMessage(
            "'orders.csv', line 5: column 'n': invalid input syntax for type integer: \"two\"");
    assertThat(failure("id,n,t\n1,1,long\n", "id"))
        .hasMessage(
            "'orders.csv', line 2: column 't': value too long for type character varying(3)");
    assertThat(failure("id,n,t\n1,1,x\n,1,x\n", "id"))
        .hasMessage(
            "'orders.csv', line 3: column 'id': it is empty, but a row must have a value there");
  }

  @Test
  void leavesOutOnlyTheRowsThatTheServerRefuses() {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, n int)");
    badRows = BadRows.SKIP;
    String text =
        IntStream.range(0, 12_000)
            .mapToObj(i -> i + "," + (i % 1000 == 7 || i > 11_980 ? "bad" : i) + "\n")
            .collect(Collectors.joining("", "id,n\n", ""));

    Loaded loaded = load(text, "id");

    assertThat(loaded.inserted()).isEqualTo(12_000 - 12 - 19);
    assertThat(loaded.skipped()).isEqualTo(12 + 19);
    assertThat(loaded.bad().get(1).line()).isEqualTo(1009);
    assertThat(loaded.bad().get(1).reason())
        .isEqualTo("column 'n': invalid input syntax for type integer: \"bad\"");
    assertThat(target.query("SELECT count(*), sum(n - id) FROM orders")).containsExactly("11969|0");
  }

  @Test
  void comparesWhatHasNoEqualityByItsText() {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, j json, p point)");
    load("id,j,p\n1,{},\"1,2\"\n2,[],\"3,4\"\n", "id");

    assertThat(load("id,j,p\n1,{},\"1,2\"\n2,[1],\"3,4\"\n", "id"))
        .isEqualTo(new Loaded(0, 1, 1, List.of()));
  }

  @Test
  void keepsTheCollationOfAColumn() {
    target.execute(
        "CREATE TABLE orders (id text COLLATE \"C\" PRIMARY KEY, name text COLLATE \"C\")");
    load("id,name\n1,one\n", "id");

    assertThat(load("id,name\n1,ONE\n", "id").updated()).isEqualTo(1);
  }

  @Test
  void readsTimesWithoutAZoneAsUtc() {
    target.execute("CREATE TABLE orders (id int PRIMARY KEY, t timestamptz)");

    load("id,t\n1,2026-01-01 12:00\n", "id");

    assertThat(target.query("SELECT extract(epoch FROM t)::int FROM orders"))
        .containsExactly("1767268800");
  }
}
