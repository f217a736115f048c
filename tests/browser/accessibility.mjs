// Every page of winnow, by day and in the dark, on a desk and on a phone: no finding of axe-core, nothing loaded, no
// scrolling sideways. Prints a line a page; exits with 1 on a fault.
//
// usage: node accessibility.mjs WINNOW SAMPLE BROWSER

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [winnow, sample, browserPath] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const folder = mkdtempSync(join(tmpdir(), "winnow-pages-"));

const hostile = join(folder, "hostile.txt");
writeFileSync(
  hostile,
  "I managed the the <script>document.title='owned'</script> budget. <img src=x onerror=\"document.title='owned'\">\n\n" +
    "We met\u202e daily \u200b and it was decided. " + "unbreakable".repeat(60) + "\n",
);

const ses = ["--announcement", join(sample, "ses-announcement.json"), "--quiet"];
const gs = ["--announcement", join(sample, "gs-announcement.md"), "--quiet"];
const pages = {
  "plan": ["plan", join(sample, "ses-announcement.json"), "--quiet"],
  "rank": ["rank", join(sample, "ses-pool"), ...ses],
  "rank of a résumé pool": ["rank", join(sample, "gs-pool"), ...gs],
  "explain": ["explain", join(sample, "ses-pool"), "A-1001", ...ses],
  "check": ["check", join(sample, "ses-pool", "A-1003.md"), ...ses],
  "check of a résumé": ["check", join(sample, "gs-pool", "B-2001.md"), ...gs],
  "check without an announcement": ["check", join(sample, "ses-pool", "A-1001")],
  "check of hostile text": ["check", hostile, "--section", "ECQ2", ...gs],
};
const looks = [
  { scheme: "light", width: 1400, height: 900 },
  { scheme: "dark", width: 1400, height: 900 },
  { scheme: "light", width: 390, height: 800 },
  { scheme: "dark", width: 390, height: 800 },
];

async function faultsOf(browser, file, { scheme, width, height }) {
  const faults = [];
  const page = await browser.newPage();
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) faults.push(`loads ${request.url()}`);
  });
  await page.setBypassCSP(true); // for axe; winnow's own policy forbids any script
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(file).href);
  if ((await page.title()) === "owned") faults.push("runs a script of the text");
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (sideways > 0) faults.push(`is ${sideways} pixels wider than the window`);
  await page.addScriptTag({ path: axe });
  const result = await page.evaluate(() => window.axe.run());
  for (const { id, impact, help, nodes } of result.violations) {
    faults.push(`${impact}: ${id}: ${help}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`);
  }
  if (result.passes.length < 10) faults.push("axe-core looked at hardly anything");
  await page.close();
  return faults;
}

const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
let faulty = 0;
try {
  for (const [name, args] of Object.entries(pages)) {
    const file = join(folder, `${name.replaceAll(/[^a-z]/g, "-")}.html`);
    execFileSync(winnow, [...args, "--format", "html", "-o", file]);
    for (const look of looks) {
      const faults = await faultsOf(browser, file, look);
      console.log(`${faults.length ? "FAILED" : "ok"} ${name}, ${look.scheme}, ${look.width} px`);
      for (const fault of faults) console.log(`  ${fault}`);
      faulty += faults.length ? 1 : 0;
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
process.exit(faulty ? 1 : 0);
