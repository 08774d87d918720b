import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./prepare.mjs";

/** An installation of its own, as another release leaves it on a server. */
export interface DeployedBuild {
  /** Where its server is started (`spawnServer`). */
  readonly folder: string;
  /** Its id, as the server tells it. */
  readonly build: string;
  remove(): Promise<void>;
}

/** What is built beside what runs. */
const notDeployed = /^(cache|diagnostics|trace|trace-build|types)$/;
const texts = /\.(js|json|html|rsc|css|body|meta)$/;
/** What `next start` reads beside the build. */
const shared = ["lib", "node_modules", "next.config.mjs", "package.json"];

/**
 * Makes of the build that there is another one, in a folder of its own: with another id, and with scripts and styles of other names,
 * so that what a page of the build before would still like to load is not there. Its code is the same; to build anew would take
 * a minute and change no more.
 */
export async function deployBuild(build: string): Promise<DeployedBuild> {
  const folder = await mkdtemp(join(tmpdir(), `mirante-${build}-`));
  const from = join(root, ".next");
  const before = (await readFile(join(from, "BUILD_ID"), "utf8")).trim();
  for (const name of shared) await symlink(join(root, name), join(folder, name));
  const to = join(folder, ".next");
  await mkdir(to);
  for (const name of await readdir(from))
    if (!notDeployed.test(name))
      await cp(join(from, name), join(to, name), {
        recursive: true,
        // Links to packages lead from this folder to its own.
        verbatimSymlinks: true,
        filter: (path) => !path.endsWith(".map"),
      });
  await rename(join(to, "static", before), join(to, "static", build));
  await rename(join(to, "static/chunks"), join(to, `static/chunks-${build}`));
  const rewrite = (text: string) =>
    text.replaceAll("static/chunks/", `static/chunks-${build}/`).replaceAll(before, build);
  await writeFile(join(to, "BUILD_ID"), build);
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !texts.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, "utf8");
    const other = rewrite(text);
    if (other !== text) await writeFile(path, other);
  }
  return { folder, build, remove: () => rm(folder, { recursive: true, force: true }) };
}
