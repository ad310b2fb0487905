import { expect, test } from "vitest";
import { fragmentText, pageDraft } from "./page.js";

const ONE = "The minister said on Monday that the talks between the two sides had failed again.";
const TWO =
  "A spokesman for the delegation denied that any promise had been made to the mediators.";
const prose = `<p>${ONE}</p><p>${TWO}</p>`;
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;

const want = { title: null, publisher: null, published: null, url: null, authors: [] };

test.each([
  {
    name: "JSON-LD goes before <meta>, and <meta> before the markup",
    html: `${ld({ "@type": "NewsArticle", headline: "A", datePublished: "2025-10-29T23:00:00-05:00", publisher: { name: "The Post" }, author: [{ name: "Ann Lee" }, "Bo Ek"] })}<meta property="og:title" content="B"><meta property="og:site_name" content="C"><title>D</title>`,
    want: {
      title: "A",
      publisher: "The Post",
      published: "2025-10-29",
      authors: ["Ann Lee", "Bo Ek"],
    },
  },
  {
    name: "a graph with references",
    html: ld({
      "@graph": [
        { "@type": "WebSite", name: "No" },
        { "@type": ["Article"], headline: "A", publisher: { "@id": "#o" } },
        { "@type": "Organization", "@id": "#o", name: "The Post" },
      ],
    }),
    want: { title: "A", publisher: "The Post" },
  },
  {
    name: "broken JSON-LD is passed over",
    html: `${ld("{broken")}<meta property="og:title" content="B"><meta name="pubdate" content="29 October 2025">`,
    want: { title: "B", published: "2025-10-29" },
  },
  {
    name: "markup alone",
    html: `<title>D | The Post</title><h1>A  b</h1><time pubdate datetime="2025-10-29">x</time><link rel="canonical" href="https://p.example/1">`,
    want: { title: "A b", published: "2025-10-29", url: "https://p.example/1" },
  },
  {
    name: "two headlines: the page's title",
    html: "<title>D</title><h1>A</h1><h1>B</h1>",
    want: { title: "D" },
  },
  {
    name: "a date in the text, a time without a word for what it is, an address that is a script",
    html: `<time datetime="2025-10-29">x</time><p>29 October 2025</p><link rel="canonical" href="javascript:alert(1)">`,
    want: {},
  },
])("$name", ({ html, want: some }) => {
  expect(pageDraft(`<html>${html}<body>${prose}`)).toMatchObject({ ...want, ...some });
});

test.each([
  { html: `<title>T</title>`, notes: ["no-publisher"] },
  {
    html: `<meta property="article:modified_time" content="2025-10-29">`,
    notes: ["no-title", "no-publisher", "date-of-change"],
  },
  {
    html: `<title>T</title><meta name="publisher" content="P"><meta name="date" content="10/11/2025">`,
    notes: ["date-unclear"],
  },
])("what is missing in $html", ({ html, notes }) => {
  const found = pageDraft(`<html>${html}<body>${prose}`).notes.map(({ kind }) => kind);
  expect(found.toSorted()).toEqual(notes.toSorted());
});

test.each([
  {
    name: "an article",
    html: `<nav>Home</nav><article><h1>A</h1>${prose}</article><footer>${TWO}</footer>`,
  },
  {
    name: "plain divs",
    html: `<div id=top><a href=/>Home</a></div><div><div>${ONE}</div><div>${TWO}</div></div>`,
  },
  { name: "lines parted by <br><br>", html: `<div>${ONE}<br><br>${TWO}</div>` },
  {
    name: "comments longer than the report",
    html: `${prose}<div class="comments"><p>${`${TWO} `.repeat(20)}</p></div>`,
  },
  {
    name: "what stands beside",
    html: `<main>${prose}<div class="story-related"><p>${TWO}</p></div><aside><p>${TWO}</p></aside></main>`,
  },
  {
    name: "names that say what is not there",
    html: `<div class="has-sidebar section--ads">${prose}</div>`,
  },
  { name: "a post with tags", html: `<div class="post tag-cookies">${prose}</div>` },
  {
    name: "a byline and the day",
    html: `<article><p>By Ann Lee</p><p>29 October 2025</p>${prose}<p>Read more</p></article>`,
  },
  {
    name: "links and advertisements between",
    html: `<article><p>${ONE}</p><p><a href=/>Ten things that you should know</a></p><p>Advertisement</p><p>${TWO}</p></article>`,
  },
  {
    name: "scripts, styles, captions, hidden words",
    html: `<article><p>${ONE}</p><script>x()</script><style>p{}</style><figure><figcaption>${TWO}</figcaption></figure><p style="display:none">${TWO}</p><p hidden>${TWO}</p><p>${TWO}</p></article>`,
  },
  {
    name: "a sub-headline that nothing follows",
    html: `<article>${prose}<h2>Related</h2></article>`,
  },
])("main text: $name", ({ html }) => {
  expect(pageDraft(`<html><body>${html}`).text).toBe(`${ONE}\n\n${TWO}`);
});

test("a standfirst, sub-headlines and lists stay", () => {
  const html = `<h1>A</h1><p>${TWO}</p><div class=body><p>${ONE}</p><h2>The terms</h2><ul><li>Prisoners go home</li><li>Roads open</li></ul><p>${ONE}</p><p>${ONE}</p><p>${ONE}</p><p>${ONE}</p><p>${ONE}</p></div>`;
  expect(pageDraft(html).text.split("\n\n").slice(0, 5)).toEqual([
    TWO,
    ONE,
    "The terms",
    "Prisoners go home",
    "Roads open",
  ]);
});

test("a page made by scripts: what its markup gives", () => {
  const body = `${ONE}\n${TWO}\n${ONE}`;
  const draft = pageDraft(
    `${ld({ "@type": "NewsArticle", headline: "A", articleBody: body })}<div id=app></div>`,
  );
  expect(draft.text).toBe(`${ONE}\n\n${TWO}\n\n${ONE}`);
  expect(draft.notes.map(({ kind }) => kind)).toContain("from-markup");
});

test.each([
  [
    "<p>One <b>two</b>,\n three&nbsp;&amp; four.</p><p>Five.</p>",
    "One two, three & four.\n\nFive.",
  ],
  ["One<br>two<br/><br>three", "One\ntwo\n\nthree"],
  ["<table><tr><td>One</td><td>Two</td></tr></table>", "One\n\nTwo"],
  ["co\u00ADoperation", "cooperation"],
  ["plain words", "plain words"],
  ["<script>x", ""],
  ["a < b", "a < b"],
])("a piece of HTML: %s", (html, text) => {
  expect(fragmentText(html)).toBe(text);
});

test("the time for a large page grows with its size alone", () => {
  const start = performance.now();
  pageDraft(
    `<html>${"<div>".repeat(900)}${prose}${"</div>".repeat(900)}${"<p></p>".repeat(100_000)}${`<div class="a b">${prose}</div>`.repeat(5_000)}`,
  );
  expect(performance.now() - start).toBeLessThan(10_000);
});
