package dev.spike.http.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemarksTest {

  private static String module(String... lines) {
    return new String(Remarks.leftOutOfModule(String.join("\n", lines).getBytes(UTF_8)), UTF_8)
        .stripTrailing();
  }

  private static String style(String text) {
    return new String(Remarks.leftOutOfStyle(text.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void leaveNothingBehind() {
    assertThat(module("// Above.", "const a = 1; // behind", "", "/** @type {A} */", "let b;"))
        .isEqualTo("const a=1;let b;");
    assertThat(module("a;", "// The end.")).isEqualTo("a;");
    assertThat(module("export const a = /** @type {A} */ (b);")).isEqualTo("export const a=(b);");
    assertThat(module("import { a, b } from '../c.js';")).isEqualTo("import{a,b}from'../c.js';");
  }

  @Test
  void keepWhatTellsWordsApart() {
    assertThat(module("return typeof a in b")).isEqualTo("return typeof a in b");
    assertThat(module("a + +b - -c + ++d")).isEqualTo("a+ +b- -c+ ++d");
    assertThat(module("static #a = async (...b) => c")).isEqualTo("static #a=async(...b)=>c");
    assertThat(module("2 .toFixed()")).isEqualTo("2 .toFixed()");
  }

  @Test
  void keepLinesThatEndSomething() {
    assertThat(module("let a", "let b")).isEqualTo("let a\nlet b");
    assertThat(module("a = () => {", "}", "b()")).isEqualTo("a=()=>{}\nb()");
    assertThat(module("f(a,", "  b", ")", "  .g()")).isEqualTo("f(a,b).g()");
    assertThat(module("a", "++", "b")).isEqualTo("a\n++\nb");
  }

  @Test
  void areNotLookedForInTexts() {
    assertThat(module("'a  // b' + \"/* c */\" + 'it\\'s  d'"))
        .isEqualTo("'a  // b'+\"/* c */\"+'it\\'s  d'");
    assertThat(module("`a  // b", "    ${ c + `${ d }  e` } f\\`  g`"))
        .isEqualTo("`a  // b\n${c+`${d}  e`} f\\`  g`");
  }

  @Test
  void areNotLookedForInPatterns() {
    assertThat(module("a.replace(/[/'\"]  \\/ b/g, 'c')"))
        .isEqualTo("a.replace(/[/'\"]  \\/ b/g,'c')");
    assertThat(module("return /a  b/.test(c)")).isEqualTo("return/a  b/.test(c)");
    assertThat(module("a / b / 'c  d'.length")).isEqualTo("a/b/'c  d'.length");
    assertThat(module("(a) / 2 // half", "b")).isEqualTo("(a)/2\nb");
  }

  @Test
  void areLeftOutOfStyles() {
    assertThat(
            style(
                "/* One. */\n.a > b, .c :hover {\n  font: 1px / 2 \"D E\", f;\n  --g: #fff;\n}\n.h { content: \": \" }\n"))
        .isEqualTo(".a > b,.c :hover{font:1px / 2 \"D E\",f;--g:#fff}.h{content:\": \"}");
  }
}
