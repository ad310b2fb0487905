import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { found, zipOf } from "./take.example.js";

const P = "<p>The minister said on Monday that the talks had failed.</p>";
const T = "The minister said on Monday that the talks had failed.";
const PAGE = `<!doctype html><title>Talks</title>${P}`;
const rss = (items: string, channel = "<title>The Post</title>") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`;
const latin = (text: string) => Buffer.from(text, "latin1");

test.each([
  { name: "a.txt", content: "Talks failed.", want: ["a.txt |  |  |  |  | Talks failed. | "] },
  { name: "a.txt", content: "<talks> failed", want: ["a.txt |  |  |  |  | <talks> failed | "] },
  { name: "pipe", content: PAGE, want: [`pipe | Talks |  |  |  | ${T} | no-publisher`] },
  {
    name: "feed",
    content: rss(
      `<item><title>A &amp;amp; B</title><link>https://p.example/1</link><pubDate>Wed, 29 Oct 2025 23:10:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item><item><title>C</title><source url="https://w.example/f">The Wire</source><description>&lt;b&gt;Only&lt;/b&gt; this.</description></item><item><title>D</title></item>`,
    ),
    want: [
      "feed, item 1 | A & B | The Post | 2025-10-29 | https://p.example/1 | One.\n\nTwo. | ",
      "feed, item 2 | C | The Wire |  |  | Only this. | summary",
      "feed, item 3: damaged: it holds no text",
    ],
  },
  {
    name: "atom",
    content: `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title type="html">A &lt;i&gt;B&lt;/i&gt;</title><link rel="self" href="https://p.example/x"/><link href="https://p.example/1"/><updated>2025-10-30T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>`,
    want: [
      "atom, item 1 | A B | The Post |  | https://p.example/1 | One.\n\nTwo. | date-of-change",
    ],
  },
  {
    name: "json",
    content: `{"version":"https://jsonfeed.org/version/1.1","title":"The Post","items":[{"id":"1","url":"https://p.example/1","title":"A","content_html":"<p>One.</p>","date_published":"2025-10-29T00:00:00Z"}]}`,
    want: ["json, item 1 | A | The Post | 2025-10-29 | https://p.example/1 | One. | "],
  },
  {
    name: "a.json",
    content: `[\n {"Body": "One.", "headline": "A", "pub_date": "29 October 2025", "source": {"name": "The Post"}},\n {"x": 1}\n]`,
    want: [
      "a.json, record 1 | A | The Post | 2025-10-29 |  | One. | ",
      "a.json, record 2: damaged: no column is known to hold the text; it has: x",
    ],
  },
  {
    name: "a.jsonl",
    content: `{"text":"One.","title":"A"}\n{"text": broken\n\n[1]\r\n{"text":"Two.","date":"10/11/2025"}`,
    want: [
      "a.jsonl, line 1 | A |  |  |  | One. | no-publisher",
      expect.stringMatching(/^a.jsonl, line 2: damaged: it is not JSON/),
      "a.jsonl, line 4: damaged: it is no JSON object",
      "a.jsonl, line 5 |  |  |  |  | Two. | no-title no-publisher date-unclear",
    ],
  },
  {
    name: "a.csv",
    content: `\uFEFFHeadline;Body;Pub Date;Source\r\n"A ""B""";"One, he said.\n\nTwo; three.";2025-10-29;The Post\r\nC;Four\r\nD;Five;;;;six\r\nE;Seven;;\r\n`,
    want: [
      'a.csv, record 1 | A "B" | The Post | 2025-10-29 |  | One, he said.\n\nTwo; three. | ',
      "a.csv, record 2 | C |  |  |  | Four | no-publisher",
      expect.stringMatching(/^a.csv, line 6: damaged: Invalid Record Length/),
      "a.csv, record 4 | E |  |  |  | Seven | no-publisher",
    ],
  },
  {
    name: "a.tsv",
    content: "title\ttext\nA\tOne, two; three.\n",
    want: ["a.tsv, record 1 | A |  |  |  | One, two; three. | no-publisher"],
  },
])("$name: $content", async ({ name, content, want }) => {
  expect(await found(name, content)).toEqual(want);
});

test("a mapping names the columns", async () => {
  const mapping = { text: "b", title: "a", date: "d" } as const;
  expect(await found("a.csv", "a,b,d,text\nA,One.,2025-10-29,no\n", { mapping })).toEqual([
    "a.csv, record 1 | A |  | 2025-10-29 |  | One. | no-publisher",
  ]);
});

test("a kind that is asked for goes before what the input looks like", async () => {
  expect(await found("a.html", "<p>One.</p>", { kind: "text" })).toEqual([
    "a.html |  |  |  |  | <p>One.</p> | ",
  ]);
});

test.each([
  {
    name: "a legacy encoding that the page declares",
    content: latin('<html><meta charset="iso-8859-1"><title>T</title><p>The café in Besançon.'),
    want: ["p | T |  |  |  | The café in Besançon. | no-publisher"],
  },
  {
    name: "a page that is UTF-8 and declares another",
    content: '<html><meta charset="iso-8859-1"><title>T</title><p>The café.',
    want: ["p | T |  |  |  | The café. | no-publisher encoding"],
  },
  {
    name: "a page that declares UTF-8 and is not",
    content: latin('<html><meta charset="utf-8"><p>The café.'),
    want: ["p: encoding: it says that it is utf-8, and is not"],
  },
  {
    name: "a page that declares nothing and is not UTF-8",
    content: latin("<html><p>The café."),
    want: ["p: encoding: it is not UTF-8"],
  },
  {
    name: "an encoding that nobody knows",
    content: latin('<html><meta charset="klingon"><p>The café.'),
    want: ['p: encoding: it says that it is "klingon", which is no encoding known here'],
  },
  {
    name: "UTF-16 with its mark",
    content: Buffer.from("\uFEFFTalks.", "utf16le"),
    want: ["p |  |  |  |  | Talks. | "],
  },
])("$name", async ({ content, want }) => {
  expect(await found("p", content)).toEqual(want);
});

test("an encoding that is asked for", async () => {
  expect(await found("p", latin("The café."), { encoding: "windows-1252" })).toEqual([
    "p |  |  |  |  | The café. | ",
  ]);
});

test("a ZIP: names are labels, packs are opened twice, other files are passed over", async () => {
  const inner = zipOf({ "a.txt": "One." });
  const outer = zipOf({
    "b/a.txt": "Two.",
    "../../etc/a.txt": "Three.",
    "a.png": "x",
    "__MACOSX/a.txt": "no",
    ".hidden": "no",
    "in.zip": inner,
    "deep.zip": zipOf({ "in.zip": inner }),
    "a.jsonl.gz": gzipSync('{"text":"Four."}\n'),
  });
  expect(await found("z.zip", outer)).toEqual([
    "z.zip/b/a.txt |  |  |  |  | Two. | ",
    "z.zip/../../etc/a.txt |  |  |  |  | Three. | ",
    "z.zip/a.png: passed over, files of other kinds",
    "z.zip/in.zip/a.txt |  |  |  |  | One. | ",
    "z.zip/deep.zip/in.zip: too-large: it is packed more than 2 times, one in another",
    "z.zip/a.jsonl.gz, line 1 |  |  |  |  | Four. | no-title no-publisher",
  ]);
});

test.each([
  {
    name: "a gzip cut off",
    content: gzipSync(PAGE).subarray(0, 40),
    want: /^p: damaged: the gzip is damaged/,
  },
  {
    name: "a ZIP cut off",
    content: zipOf({ "a.txt": "One." }).subarray(0, -10),
    want: /^p: damaged: the ZIP is damaged/,
  },
  {
    name: "an office document",
    content: zipOf({ "[Content_Types].xml": "x" }),
    want: /^p: binary: it is a document/,
  },
  {
    name: "a gzip bomb of lines",
    content: gzipSync(Buffer.alloc(30_000_000, 10)),
    want: /^p: too-large: unpacked it is over 200 times/,
  },
  {
    name: "a gzip bomb of one text",
    content: gzipSync(Buffer.alloc(30_000_000, 97)),
    want: /^p: too-large: unpacked it is over 200 times/,
  },
  {
    name: "a page that nests 100,000 deep",
    content: `<html>${"<div>".repeat(100_000)}x`,
    want: /^p: too-large: it nests over 1000 elements deep/,
  },
  {
    name: "a feed that nests 100,000 deep",
    content: rss(`<item>${"<a>".repeat(100_000)}`),
    want: /^p: damaged: it is no feed/,
  },
  {
    name: "JSON that nests 100,000 deep",
    content: `{"text":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    want: /^p.*: too-large: it nests over 1000 lists and objects deep/,
  },
  {
    name: "a quote mark that is never closed",
    content: `a,text\n"b,${"x".repeat(10_100_000)}`,
    want: /^p: too-large: a record is over 10 MB/,
    kind: "csv",
  },
  {
    name: "a line over the limit",
    content: `{"text":"${"x".repeat(10_000_000)}"}`,
    want: /^p, line 1: too-large/,
    kind: "jsonl",
  },
  {
    name: "a page without text",
    content: "<html><script>one()</script>",
    want: /^p: damaged: the page holds no text/,
  },
] as const)("refuses $name", async ({ content, want, ...rest }) => {
  const kind = "kind" in rest ? rest.kind : undefined;
  // Lines of a bomb come before it is known for one.
  expect(
    (
      await found("p", content, { kind: kind ?? (/lines/.test(rest.name) ? "jsonl" : undefined) })
    ).at(-1),
  ).toMatch(want);
});

test("a line of 5 MB is no fault", async () => {
  const [one, two] = await found(
    "a.jsonl",
    `{"text":"${"Talks failed. ".repeat(360_000)}"}\n{"text":"Two."}\n`,
  );
  expect(one?.length).toBeGreaterThan(5_000_000);
  expect(two).toContain("Two.");
});

test("too many files in a ZIP", async () => {
  const zip = zipOf({ "a.txt": "One.", "b.txt": "Two." });
  expect(await found("z", zip, { limits: { entries: 1 } })).toEqual([
    "z: too-large: it holds 2 files, over 1",
  ]);
});

const FRENCH =
  "Les négociations entre les deux délégations ont échoué mercredi soir, a déclaré le ministre, qui a ajouté que personne n'était à blâmer et que les pourparlers reprendraient bientôt.";

test.each([
  { content: FRENCH, options: {}, want: /^p: in fr$/ },
  { content: FRENCH, options: { anyLanguage: true }, want: /Les négociations/ },
  { content: "TOKYO, OSLO, PARIS.", options: {}, want: /TOKYO/ },
  { content: T, options: {}, want: /minister/ },
])("language: $content $options", async ({ content, options, want }) => {
  expect((await found("p", content, options))[0]).toMatch(want);
});

test("what the user says goes first, and what it leaves open is the input's", async () => {
  const known = () => ({ published: "2025-01-02", publisher: "The Mail", title: null });
  expect(await found("p", PAGE, { known })).toEqual([
    `p | Talks | The Mail | 2025-01-02 |  | ${T} | `,
  ]);
});
