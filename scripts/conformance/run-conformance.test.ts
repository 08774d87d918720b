import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "@/lib/simulator";
import { readArguments } from "./read-arguments.ts";
import { runConformance } from "./run-conformance.ts";

let cti: Simulator | undefined;

afterEach(async () => {
  await cti?.close();
  cti = undefined;
});

async function run(...given: string[]) {
  const output: string[] = [];
  const errors: string[] = [];
  const code = await runConformance(given, {
    stop: new AbortController().signal,
    toOutput: (text) => output.push(text),
    toErrors: (text) => errors.push(text),
  });
  return { code, output: output.join("\n"), errors: errors.join("\n") };
}

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, output } = await run("--help");
    expect(code).toBe(0);
    expect(output).toContain("--no-subscribe");
  });

  it.each([
    [[], "--url is missing"],
    [["--url", "cti:8582"], "--url is no address"],
    [["--url", "ftp://cti"], "--url is no address"],
    [["--url", "http://cti:8582", "--format", "yaml"], "--format must be json, xml or both"],
    [["--url", "http://cti:8582", "--seconds", "0"], "--seconds must be"],
    [["--url", "http://cti:8582", "--force"], "--force"],
  ])("refuses %j with what to write instead", async (given, problem) => {
    const { code, errors, output } = await run(...given);
    expect(code).toBe(2);
    expect(errors).toContain(problem);
    expect(output).toBe("");
  });

  it("refuses credentials in the address and does not repeat them", async () => {
    const { code, errors } = await run("--url", "http://sofia:s3cret@cti:8582");
    expect(code).toBe(2);
    expect(errors).not.toContain("s3cret");
  });

  it("takes an address that ends in the manual's path", () => {
    const read = readArguments(["--url", "http://cti:8582/interact_cti/v1.0/"]);
    expect(read).toMatchObject({ wish: "check", arguments: { options: { url: "http://cti:8582" } } });
  });

  it("ends with 2 when nothing is there", async () => {
    cti = await startSimulator({ agents: 1, services: 1 });
    const { url } = cti;
    await cti.close();
    const { code, output } = await run("--url", url, "--json");
    expect(code).toBe(2);
    expect(JSON.parse(output).verdict.outcome).toBe("unreachable");
  });

  it("ends with 1 when a web page answers", async () => {
    cti = await startSimulator({ agents: 1, services: 1, quirks: ["login-page"] });
    const { code, output } = await run("--url", cti.url);
    expect(code).toBe(1);
    expect(output).toContain("web page");
  });

  it("ends with 0 for a CTI it understands: the document on the output and in the file, the table beside", async () => {
    cti = await startSimulator({ agents: 4, services: 2, quirks: ["1", "14"] });
    const folder = await mkdtemp(join(tmpdir(), "conformance-"));
    const file = join(folder, "report.json");
    const { code, output, errors } = await run(
      ...["--url", cti.url, "--format", "json", "--seconds", "1", "--json", "--out", file],
    );
    expect(code).toBe(0);
    const document = JSON.parse(output);
    expect(document.verdict.sentence).toMatch(/^Mirante can run on this CTI/);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(document);
    expect(errors).toContain("supervisor/monitor");
    expect(errors).toContain("as open_channel (row 1)");
    expect(errors).toContain("Verdict: UNDERSTOOD");
    await rm(folder, { recursive: true });
  });

  it("names a file that cannot be written", async () => {
    cti = await startSimulator({ agents: 1, services: 1, quirks: ["login-page"] });
    const { code, errors } = await run("--url", cti.url, "--out", "/nowhere/at/all.json");
    expect(code).toBe(2);
    expect(errors).toContain("--out /nowhere/at/all.json cannot be written");
  });
});
