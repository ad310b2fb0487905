import type { Page } from "playwright-core";

/** A page in a state worth looking at. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
}

export const LOOKS = [
  { name: "light", width: 1360, height: 900, colorScheme: "light" },
  { name: "dark", width: 1360, height: 900, colorScheme: "dark" },
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
] as const;

async function example(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.locator("[data-start]").first().waitFor();
}

const rows = (page: Page) => page.locator("[data-index]").first().waitFor();

async function mapped(page: Page): Promise<void> {
  await page.locator(".marks button").first().waitFor();
  await rows(page);
}

async function charted(page: Page): Promise<void> {
  await page.locator("figure").first().waitFor();
  await rows(page);
}

/** One that both sides tell of in numbers: the second of those that are contested. */
async function contested(page: Page): Promise<void> {
  await page.locator("article a").nth(1).click();
  await page.getByRole("table").first().waitFor();
}

export const SHOTS: readonly Shot[] = [
  {
    name: "overview",
    path: "/",
    ready: async (page) => {
      await page.getByRole("region", { name: "Contested" }).locator("article").first().waitFor();
      await page.getByRole("slider").nth(2).waitFor();
    },
  },
  {
    name: "incidents",
    path: "/incidents?minReports=2",
    ready: async (page) => page.locator("article").first().waitFor(),
  },
  {
    name: "incident",
    path: "/incidents?status=contested&minReports=2",
    ready: async (page) => {
      await contested(page);
      await page
        .getByRole("button", { name: /denies/ })
        .first()
        .click();
      await page.locator("#words blockquote").first().waitFor();
    },
  },
  {
    name: "incident-merge",
    path: "/incidents?status=contested&minReports=2",
    ready: async (page) => {
      await contested(page);
      await page.getByRole("button", { name: "Merge" }).click();
      await page.getByRole("radio").first().waitFor();
    },
  },
  { name: "ledger", path: "/ledger", ready: rows },
  { name: "ledger-statements", path: "/ledger?kind=statements&country=PAK", ready: rows },
  { name: "ledger-found", path: "/ledger?q=ceasefire&status=claimed", ready: rows },
  {
    name: "review",
    path: "/review?status=contested",
    ready: async (page) => page.locator(".record.open").waitFor({ state: "attached" }),
  },
  {
    name: "review-missed",
    path: "/review?order=doubt",
    ready: async (page) => {
      await page.locator(".record.open").waitFor({ state: "attached" });
      await page.keyboard.press("m");
      await page.getByRole("button", { name: /the word that names it/ }).click();
      for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowRight"])
        await page.keyboard.press(key);
      await page.locator(".taken").first().waitFor();
    },
  },
  {
    name: "ledger-cited",
    path: "/ledger?status=contested",
    ready: async (page) => {
      await page.locator('[data-index="0"]').focus();
      await page.keyboard.press("y");
      await page.getByText(/^Copied|does not let/).waitFor();
      await page.getByText("Saved searches", { exact: true }).click();
    },
  },
  {
    name: "sample",
    path: "/reports",
    ready: async (page) => {
      await page.getByRole("link", { name: /^Asif threatens/ }).click();
      await page.locator(".trigger.contested[data-start]").first().click();
      await page.locator(".record.open").waitFor({ state: "attached" });
      await page.mouse.move(0, 0);
    },
  },
  {
    name: "reports",
    path: "/reports",
    ready: async (page) => page.locator("tbody tr").first().waitFor(),
  },
  { name: "map", path: "/map", ready: mapped },
  { name: "map-chosen", path: "/map?spot=34.528,69.172&at=33.5,69.5,5.5", ready: mapped },
  {
    name: "actors",
    path: "/actors",
    ready: async (page) => page.locator("main li").first().waitFor(),
  },
  { name: "actor", path: "/actors?name=Khawaja+Asif", ready: charted },
  { name: "pair", path: "/pair?one=PAK&other=AFG", ready: charted },
  {
    name: "about",
    path: "/about",
    ready: async (page) => page.locator("tbody tr").first().waitFor(),
  },
  {
    name: "codebook",
    path: "/about?part=codebook&q=shell&sentence=The+ministry+denied+on+Monday+that+its+jets+had+bombed+the+crossing.",
    ready: async (page) => page.locator(".coding .record").first().waitFor(),
  },
  { name: "read", path: "/read", ready: async (page) => page.locator("form").waitFor() },
  { name: "report", path: "/read", ready: example },
  {
    name: "report-chosen",
    path: "/read",
    ready: async (page) => {
      await example(page);
      await page.getByRole("button", { name: "shelling", exact: true }).first().click();
      await page.mouse.move(0, 0);
    },
  },
];
