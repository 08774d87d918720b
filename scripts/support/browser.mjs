// Finds a browser for Playwright: the system's Chromium, else Playwright's own, else Debian's by apt when root.
import { existsSync } from "node:fs";
import { bin, output, root, run } from "./prepare.mjs";

/** The shell without a window first: it draws the same pages and starts in half the time. */
const systemNames = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Path of an executable browser; undefined = Playwright's own is installed. */
export async function findBrowser() {
  const known = process.env.BROWSER_PATH || systemBrowser();
  if (known) return known;
  if (await hasOwnBrowser()) return undefined;
  return (await installFromDebian()) ?? (await installOwn());
}

function systemBrowser() {
  for (const name of systemNames) {
    const path = output("which", [name]);
    if (path) return path;
  }
  return undefined;
}

async function hasOwnBrowser() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !output("which", ["apt-get"])) return undefined;
  console.log("No browser found: installing Debian's chromium-headless-shell …");
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  await run("apt-get", ["update", "-qq"], quiet);
  const install = ["install", "-y", "-qq", "--no-install-recommends"];
  const code = await run("apt-get", [...install, "chromium-headless-shell"], quiet);
  // Older releases of Debian have no package of the shell.
  if (code !== 0) await run("apt-get", [...install, "chromium"], quiet);
  return systemBrowser();
}

async function installOwn() {
  console.log("No browser found: installing Playwright's chromium …");
  const code = await run(process.execPath, [bin("@playwright/test", "playwright"), "install", "chromium"], {
    cwd: root,
  });
  if (code === 0) return undefined;
  throw new Error("No browser to be had: install Chromium and set BROWSER_PATH to it.");
}
