import { seeLive } from "./support/see-live.ts";
import { startFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

test("look", async ({ browser }) => {
  const floor = await startFloor({ speed: 20 });
  const { url } = floor.app;
  const service = `${url}/services/${encodeURIComponent("interact:SAC_Digital")}`;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(service);
  await seeLive(page);
  for (const word of ["For me", "For everybody"]) {
    await page.getByRole("button", { name: "Count from now" }).click();
    await page.getByRole("menuitem", { name: word }).click();
    await page.waitForTimeout(1500);
  }
  await page.waitForTimeout(7000);
  await page.screenshot({ path: "/tmp/shots/service-light.png", fullPage: true });
  await page.getByRole("button", { name: "Count from now" }).click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: "/tmp/shots/service-dark.png" });
  await page.keyboard.press("Escape");
  await page.locator('main [data-passport="service_level"]').first().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/shots/passport-dark.png" });
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/shots/service-phone.png" });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${url}/agents?sort=name`);
  await seeLive(page);
  const views = page.locator("main button[aria-haspopup=dialog]:has(.lucide-bookmark)");
  await views.click();
  for (const word of ["Night shift", "Only paused agents of the digital teams", "Third"]) {
    await page.getByLabel("Name of this view").fill(word);
    await page.getByLabel("Name of this view").press("Enter");
    await page.waitForTimeout(500);
  }
  await page.screenshot({ path: "/tmp/shots/views-light.png" });
  await page.getByRole("button", { name: "Edit views" }).click();
  await page.getByRole("button", { name: "Share Third with everybody" }).click();
  await page.waitForTimeout(500);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: "/tmp/shots/views-edit-dark.png" });
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("a");
  await page.waitForTimeout(700);
  await views.click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/shots/views-phone.png" });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/shots/views-1920.png" });
  await floor.stop();
});
