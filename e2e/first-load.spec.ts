import { expect } from "@playwright/test";
import { firstLoadKilobytes } from "../scripts/bench/browser/first-load.ts";
import { pathOf } from "./support/page-paths.ts";
import { signedHeaders } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const mostKilobytes = 200;

test.describe("the first load", () => {
  let floor: WatchedFloor;

  test.beforeAll(({ sharedFloor }) => {
    floor = sharedFloor;
  });

  for (const path of [
    "/",
    "/services",
    pathOf("services", "SAC_Digital"),
    "/agents",
    pathOf("agents", "007"),
    "/alarms",
    "/chats",
    "/chats/services",
    "/wallboards",
  ])
    test(`of ${path} brings no more than ${mostKilobytes} KB of JavaScript`, async () => {
      const { url } = floor.app;
      expect(await firstLoadKilobytes(`${url}${path}`, signedHeaders(url))).toBeLessThanOrEqual(
        mostKilobytes,
      );
    });
});
