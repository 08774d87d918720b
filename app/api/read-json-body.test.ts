import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readJsonBody } from "./read-json-body.ts";

const shape = z.strictObject({ note: z.string().optional() });
const cap = 65_536;

function request(body: RequestInit["body"], type: string | null = "application/json"): Request {
  return new Request("http://localhost:3000/api/alarms", {
    method: "POST",
    headers: type === null ? {} : { "content-type": type },
    body,
    duplex: "half",
  } as RequestInit);
}

/** A body without end, in pieces of 16 KB, that counts how many were taken. */
function endless() {
  const taken = { pieces: 0, isCancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.pieces += 1;
        controller.enqueue(new Uint8Array(16_384).fill(32));
      },
      cancel() {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, taken };
}

async function statusOf(asked: Request): Promise<number | undefined> {
  const read = await readJsonBody(asked, shape);
  return "refusal" in read ? read.refusal.status : undefined;
}

describe("the body of a change", () => {
  it("is taken up to 64 KB, and not a byte more", async () => {
    const frame = JSON.stringify({ note: "" }).length;
    const whole = await readJsonBody(request(JSON.stringify({ note: "a".repeat(cap - frame) })), shape);
    expect(whole).toMatchObject({ body: { note: expect.stringMatching(/^a+$/) } });
    expect(await statusOf(request(JSON.stringify({ note: "a".repeat(cap - frame + 1) })))).toBe(413);
    expect(await statusOf(request(JSON.stringify({ note: "ü".repeat(cap / 2) })))).toBe(413);
  });

  it("is cut as soon as it is too long, whatever length was announced", async () => {
    const { stream, taken } = endless();
    expect(await statusOf(request(stream))).toBe(413);
    expect(taken).toEqual({ pieces: 5, isCancelled: true });
  });

  it("is not read at all when its announced length is too long, or its type another", async () => {
    const long = endless();
    const announced = request(long.stream);
    announced.headers.set("content-length", "10737418240");
    expect(await statusOf(announced)).toBe(413);
    const other = endless();
    expect(await statusOf(request(other.stream, "text/plain"))).toBe(415);
    expect([long.taken.pieces, other.taken.pieces]).toEqual([0, 0]);
  });

  it.each([
    [null],
    [""],
    ["text/plain"],
    ["text/plain; application/json"],
    ["application/x-www-form-urlencoded"],
    ["multipart/form-data; boundary=x"],
    ["application/jsonp"],
    ["application/json, text/plain"],
  ])("of the type %s is refused", async (type) => {
    // A text body would bring a type of its own.
    expect(await statusOf(request(new TextEncoder().encode("{}"), type))).toBe(415);
  });

  it.each([["application/json"], ["Application/JSON; charset=utf-8"], ["application/json ;charset=utf-8"]])(
    "of the type %s is taken",
    async (type) => expect(await statusOf(request("{}", type))).toBeUndefined(),
  );

  it.each([
    ["{"],
    ["[".repeat(60_000)],
    ["null"],
    ["[]"],
    ['{"__proto__":{"note":"x"}}'],
    ['{"by":"sofia"}'],
  ])("that makes no sense is refused: %.20s", async (text) =>
    expect(await statusOf(request(text))).toBe(400),
  );

  it("that is empty is one without members", async () => {
    expect(await readJsonBody(request(""), shape)).toEqual({ body: {} });
  });

  it("is read nowhere else", () => {
    const reading =
      /\b(request|asked|req)\.(json|text|formData|arrayBuffer|blob|bytes)\(|\b(request|req)\.body\b/;
    const root = join(import.meta.dirname, "../..");
    const sources = ["app", "proxy.ts"].flatMap((entry) => filesUnder(join(root, entry)));
    expect(sources.length).toBeGreaterThan(20);
    const readers = sources.filter((file) => reading.test(readFileSync(file, "utf8")));
    expect(readers.map((file) => relative(root, file))).toEqual(["app/api/read-json-body.ts"]);
  });

  it("is never a Server Action's: there are none", () => {
    const root = join(import.meta.dirname, "../..");
    const sources = ["app", "components", "lib", "proxy.ts"].flatMap((entry) =>
      filesUnder(join(root, entry)),
    );
    const actions = sources.filter((file) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8")));
    expect(actions).toEqual([]);
  });
});

function filesUnder(path: string): readonly string[] {
  if (/\.tsx?$/.test(path)) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || /\.tsx?$/.test(entry.name) ? filesUnder(join(path, entry.name)) : [],
  );
}
