import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createListGateFile } from "./list-gate-file.ts";

it("remembers over a restart when a list was asked for, leaving no drafts behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gate-"));
  const path = join(folder, "data", "list-gate.json");
  await createListGateFile(path).save({ agents: 1000, services: 2000 });
  expect(await createListGateFile(path).load()).toEqual({ agents: 1000, services: 2000 });
  expect(await readdir(join(folder, "data"))).toEqual(["list-gate.json"]);
});

it.each(["", "not json", '{"agents":"soon"}', "[1]"])(
  "takes a spoilt file (%j) as never asked",
  async (content) => {
    const path = join(await mkdtemp(join(tmpdir(), "gate-")), "list-gate.json");
    await writeFile(path, content);
    expect(await createListGateFile(path).load()).toEqual({});
  },
);
