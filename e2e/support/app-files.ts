import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";

const appFolder = join(import.meta.dirname, "../../app");

export interface RouteMethod {
  readonly method: string;
  readonly path: string;
}

/** Every method of every route that there is, with `any` in the places of its address. */
export async function routesOfApp(): Promise<readonly RouteMethod[]> {
  const files = (await readdir(appFolder, { recursive: true })).filter((file) =>
    /(^|\/)route\.ts$/.test(file),
  );
  const routes = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(appFolder, file), "utf8");
      const path = `/${file.replace(/\/route\.ts$/, "").replace(/\[\w+\]/g, "any")}`;
      const methods = [...text.matchAll(/export (?:async )?function ([A-Z]+)/g)];
      expect(methods.length, file).toBeGreaterThan(0);
      return methods.map(([, method = ""]) => ({ method, path }));
    }),
  );
  return routes.flat();
}

/** Every page of the console, likewise. */
export async function pagesOfConsole(): Promise<readonly string[]> {
  const files = await readdir(join(appFolder, "(console)"), { recursive: true });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace(/\[\w+\]/g, "any")}`);
}
