import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * What stands for a whole process, or measures or counts what one has: each file has a process of its own. All others
 * close what they open and share two, which spares reading the rooms and the packages below them anew for each file: a
 * second each.
 */
const apart = [
  ...tests(["lib/runtime", "lib/stream", "app", "scripts"]),
  "lib/sources/interact/{http-client,shutdown}.test.ts",
];
const shared = tests(["lib", "components"]);

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
      {
        extends: true,
        test: { name: "shared", include: shared, exclude: apart, isolate: false },
      },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});

function tests(folders: readonly string[]): string[] {
  return folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
}
