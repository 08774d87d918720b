// What must be true before anything of the project runs: right Node, installed packages, a current build.
// Plain Node without dependencies, because it works on a clone without node_modules.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

const minimumNode = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])) return;
  console.error(
    `Mirante needs Node ${minimumNode.join(".")} or newer; this is ${process.version}. Install Node 24 LTS.`,
  );
  process.exit(1);
}

/** Runs a command with its output shown; resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ? 128 : (code ?? 1)));
  });
}

/** Runs a command beside others, its output kept together; resolves with its exit code and what it wrote. */
export function runAside(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (more) => {
        text += more;
      });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: signal ? 128 : (code ?? 1), text }));
  });
}

/** Installs the locked packages unless exactly these are there already. */
export async function install() {
  const marker = join(root, "node_modules", ".mirante-lock");
  const wanted = hashOf(["package-lock.json", "package.json"]);
  if (readIfThere(marker) === wanted) return;
  console.log("Installing packages (npm ci) …");
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
  });
  if (code !== 0) throw new Error(`npm ci failed with code ${code}; its message is above.`);
  writeFileSync(marker, wanted);
}

const buildInputs = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds for production unless the build is of exactly these sources. */
export async function build() {
  const marker = join(root, ".next", "mirante-sources");
  const wanted = hashOf(buildInputs);
  if (readIfThere(marker) === wanted) return;
  console.log("Building (next build) …");
  const { code, text } = await runAside(process.execPath, [bin("next"), "build"], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  process.stdout.write(text);
  if (code !== 0) throw new Error(`next build failed with code ${code}; its message is above.`);
  mkdirSync(join(root, ".next"), { recursive: true });
  writeFileSync(marker, wanted);
}

/** Path of a command of an installed package, to be run by this Node. */
export function bin(packageName, command = packageName) {
  const folder = join(root, "node_modules", packageName);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entry = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[command];
  return join(folder, entry);
}

/** A command's output, or undefined where it fails. */
export function output(command, args) {
  const result = spawnSync(command, args, { encoding: "utf8", cwd: root });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

function hashOf(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of paths.flatMap((entry) => filesUnder(join(root, entry))).sort()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.flatMap((entry) => filesUnder(join(path, entry.name))).filter((file) => !isTest(file));
  } catch {
    return [path];
  }
}

function isTest(file) {
  return /\.test\.tsx?$/.test(file);
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
