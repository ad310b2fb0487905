import { archives, bombs } from "./archives.js";
import { MB, type Nasty, page, SAID } from "./input.js";

const rss = (item: string, before = "") =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>A</title><item>${item}</item></channel></rss>`;

const nested: readonly Nasty[] = [
  {
    name: "200,000 elements one in another",
    file: "a.html",
    bytes: () => page("<div>".repeat(200_000)),
    want: "too-large: it nests over 1000 elements deep",
  },
  {
    name: "200,000 closing tags",
    file: "a.html",
    bytes: () => page("</div>".repeat(200_000)),
    want: "report",
  },
  {
    name: "200,000 open formatting tags",
    file: "a.html",
    bytes: () => page("<b><i>".repeat(100_000)),
    want: "too-large: it nests over 1000 elements deep",
  },
  {
    name: "an attribute of 5 MB",
    file: "a.html",
    bytes: () => page(`<a href="${"a".repeat(5 * MB)}">x</a>`),
    want: "report",
  },
  {
    name: "100,000 attributes",
    file: "a.html",
    bytes: () => page(`<a ${"a=1 ".repeat(100_000)}>x</a>`),
    want: "report",
  },
  {
    name: "a comment that never ends",
    file: "a.html",
    bytes: () => page(`<!--${"-".repeat(MB)}`),
    want: "report",
  },
  {
    name: "300,000 texts in one paragraph",
    file: "a.html",
    bytes: () => page(`<h1>${"a<br>".repeat(300_000)}</h1>`),
    want: "report",
  },
  {
    name: "JSON-LD of 300,000 articles in a list",
    file: "a.html",
    bytes: () => page(`<script type="application/ld+json">[${"{},".repeat(300_000)}{}]</script>`),
    want: "report",
  },
  {
    name: "JSON-LD that nests 100,000 deep",
    file: "a.html",
    bytes: () =>
      page(
        `<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`,
      ),
    want: "report",
  },
  {
    name: "JSON that nests 1,000,000 deep",
    file: "a.json",
    bytes: () => `{"text":${"[".repeat(MB)}${"]".repeat(MB)}}`,
    want: "too-large: it nests over 1000 lists and objects deep",
  },
  {
    name: "a JSON Feed whose version nests",
    file: "a.json",
    bytes: () => `{"version":${"[".repeat(MB)}${"]".repeat(MB)},"text":"a"}`,
    want: "too-large: it nests over 1000 lists",
  },
  {
    name: "JSON with brackets in a text",
    file: "a.json",
    bytes: () => JSON.stringify({ text: `${SAID} ${"[".repeat(100_000)}` }),
    want: "report",
  },
  {
    name: "a key called __proto__",
    file: "a.json",
    bytes: () =>
      `{"__proto__":{"text":"x"},"constructor":{"prototype":{"title":"x"}},"text":"${SAID}"}`,
    want: "report",
  },
];

const feeds: readonly Nasty[] = [
  {
    name: "a billion laughs",
    file: "a.xml",
    bytes: () => rss(`<title>&l9;</title><description>${SAID} &l9;</description>`, laughs()),
    want: "report",
  },
  {
    name: "an entity that reads a file",
    file: "a.xml",
    bytes: () =>
      rss(
        `<description>${SAID} &f;</description>`,
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    want: "damaged: it is no feed",
  },
  {
    name: "an item that nests 100,000 deep, after a good one",
    file: "a.xml",
    bytes: () =>
      rss(
        `<title>A</title><description><![CDATA[${"<b>".repeat(100_000)}]]></description></item><item><title>B</title><description>${SAID}</description>`,
      ),
    want: "report",
  },
  {
    name: "a feed of elements that nest 100,000 deep",
    file: "a.xml",
    bytes: () => rss("<a>".repeat(100_000)),
    want: "damaged: it is no feed",
  },
  {
    name: "a feed cut off in a tag",
    file: "a.xml",
    bytes: () => "<rss version='2.0'><channel><item><title",
    want: "damaged: it is no feed",
  },
];

const texts: readonly Nasty[] = [
  { name: "a line of 5 MB", file: "a.txt", bytes: () => "town ".repeat(MB), want: "report" },
  { name: "a word of 5 MB", file: "a.txt", bytes: () => "a".repeat(5 * MB), want: "report" },
  { name: "a million quote marks", file: "a.txt", bytes: () => '"'.repeat(MB), want: "report" },
  { name: "a million lines", file: "a.txt", bytes: () => "a\n".repeat(MB), want: "report" },
  {
    name: "a million blanks, then a letter",
    file: "a.txt",
    bytes: () => `${" ".repeat(MB)}a`,
    want: "report",
  },
  {
    name: "200,000 accents on one letter",
    file: "a.txt",
    bytes: () => `e${"\u0301".repeat(200_000)}`,
    want: "report",
  },
  {
    name: "marks that turn the direction of letters",
    file: "a.txt",
    bytes: () => `${SAID} \u202e\u2066gnp.exe\u2069`,
    want: "report",
  },
  {
    name: "characters without width inside words",
    file: "a.txt",
    bytes: () => [...SAID].join("\u200b"),
    want: "report",
  },
  {
    name: "a zero character",
    file: "a.txt",
    bytes: () => `${SAID}\0`,
    want: "binary: it is binary",
  },
  {
    name: "a zero character in JSON",
    file: "a.json",
    bytes: () => JSON.stringify({ text: `${SAID}\0` }),
    want: "report",
  },
  {
    name: "half of a character in JSON",
    file: "a.json",
    bytes: () => `{"text":"${SAID}\\ud800"}`,
    want: "report",
  },
  {
    name: "half of a character as bytes",
    file: "a.txt",
    bytes: () => Buffer.from([0x61, 0xed, 0xa0, 0x80]),
    want: "encoding: it is not UTF-8",
  },
  {
    name: "a long way to write a slash",
    file: "a.txt",
    bytes: () => Buffer.from([0x61, 0xc0, 0xaf]),
    want: "encoding: it is not UTF-8",
  },
  {
    name: "UTF-16 with half a character",
    file: "a.txt",
    bytes: () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]),
    want: "encoding: it is not UTF-16",
  },
  {
    name: "a page that says it is UTF-7",
    file: "a.html",
    bytes: () => page('<meta charset="utf-7">+ADw-script+AD4-'),
    want: "encoding: it says that it is",
  },
  {
    name: "a page in an encoding that nobody knows",
    file: "a.html",
    bytes: () => `<meta charset="x-nope"><p>${SAID}é`,
    want: "encoding: it says that it is",
  },
  { name: "a PDF", file: "a.txt", bytes: () => "%PDF-1.7 endobj", want: "binary: it is binary" },
];

const tables: readonly Nasty[] = [
  {
    name: "a quote mark that is never closed",
    file: "a.csv",
    bytes: () => `text\n"${"a".repeat(11 * MB)}`,
    want: "too-large: a record is over 10 MB",
  },
  {
    name: "one field of 5 MB in quotes",
    file: "a.csv",
    bytes: () => `text\n"${"a,".repeat(2.5 * MB)}"`,
    want: "report",
  },
  {
    name: "100,000 columns",
    file: "a.csv",
    bytes: () => `text${",b".repeat(100_000)}\n${SAID}`,
    want: "report",
  },
  {
    name: "rows with more values than columns",
    file: "a.csv",
    bytes: () => `text\na,b,c\n${SAID}`,
    want: "report",
  },
  {
    name: "formulas",
    file: "a.csv",
    bytes: () => `text,title\n"=HYPERLINK(""http://a.example"")",@SUM(A1)`,
    want: "report",
  },
  {
    name: "a line of JSON over the limit",
    file: "a.jsonl",
    bytes: () => `{"text":"${"a".repeat(11 * MB)}"}\n{"text":"${SAID}"}`,
    want: "report",
  },
];

export const nasties: readonly Nasty[] = [
  ...bombs,
  ...nested,
  ...feeds,
  ...texts,
  ...tables,
  ...archives,
];

/** Nine entities, each ten of the one before. */
function laughs(): string {
  const one = (n: number) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`;
  return `<!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, n) => one(n + 1)).join("")}]>`;
}
