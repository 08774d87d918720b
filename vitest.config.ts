import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Rooms that keep nothing between two tests: their files share a process, which spares reading the rooms anew for each. */
const pure = ["lib/domain", "lib/format", "lib/trends", "lib/live", "lib/calendar", "components"];
const everything = ["lib", "components", "app", "scripts"];

const tests = (folders: readonly string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  resolve: {
    // "server-only" throws outside a React server build; its react-server export is empty.
    conditions: ["react-server"],
    alias: { "@": root.replace(/\/$/, "") },
  },
  // Not "import": node would take it for `require` too, and hand pg a module where it asks for a class.
  ssr: { resolve: { conditions: ["react-server", "node", "default"] } },
  test: {
    environment: "node",
    globalSetup: ["lib/store/testing/run-folder.ts"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: tests(pure), isolate: false } },
      { extends: true, test: { name: "living", include: tests(everything), exclude: tests(pure) } },
    ],
  },
});
