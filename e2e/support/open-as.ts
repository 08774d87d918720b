import type { Browser, BrowserContext, Page } from "@playwright/test";
import { seeLive } from "./see-live.ts";
import { administrator, openSession } from "./sessions.ts";

/** A browser of its own in which somebody with the administrator's password is signed in at `url`. */
export async function browserOf(browser: Browser, url: string, login: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url });
  const [name = "", value = ""] = (await openSession(url, login, administrator.password)).split("=");
  await context.addCookies([{ name, value, url }]);
  return context;
}

/** A page of that browser, once it is live. */
export async function openLive(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await seeLive(page);
  return page;
}
