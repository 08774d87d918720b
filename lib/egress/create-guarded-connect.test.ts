import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGuardedConnect } from "./create-guarded-connect.ts";
import type { Resolve } from "./create-guarded-lookup.ts";
import { EgressError } from "./egress-error.ts";

let server: Server;
let port: number;
let answered: number;
const agents: Agent[] = [];

beforeEach(async () => {
  answered = 0;
  server = createServer((request, response) => {
    answered += 1;
    if (request.url === "/away") response.writeHead(302, { location: "http://169.254.169.254/" });
    response.end("ok");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  await Promise.all(agents.splice(0).map((agent) => agent.destroy()));
  server.closeAllConnections();
  server.close();
});

/** A resolver that gives the nth answer to the nth question, and the last one from then on. */
function tells(...answers: readonly (readonly string[])[]): Resolve & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const resolve: Resolve = async (hostname) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    return addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
  return Object.assign(resolve, { asked });
}

function ask(origin: string, resolve?: Resolve, path = "/") {
  const agent = new Agent({ connect: createGuardedConnect({ timeoutMs: 2000, resolve }), pipelining: 0 });
  agents.push(agent);
  return async () => {
    const answer = await agent.request({ origin, path, method: "GET" });
    await answer.body.dump();
    return answer.statusCode;
  };
}

describe("a guarded connection", () => {
  it("goes where operators' servers are, by address and by name", async () => {
    expect(await ask(`http://127.0.0.1:${port}`)()).toBe(200);
    expect(await ask(`http://localhost:${port}`)()).toBe(200);
    const resolve = tells(["127.0.0.1"]);
    expect(await ask(`http://cti.example:${port}`, resolve)()).toBe(200);
    expect(resolve.asked).toEqual(["cti.example"]);
  });

  it.each([
    ["169.254.169.254"],
    ["::ffff:169.254.169.254"],
    ["fe80::1"],
    ["0.0.0.0"],
    ["224.0.0.1"],
    ["169.254.169.254", "fe80::1"],
  ])("never goes to a name that means %s", async (...addresses) => {
    const request = ask(`http://metadata.example:${port}`, tells(addresses))();
    await expect(request).rejects.toThrow(EgressError);
    await expect(request).rejects.not.toThrow(/169|fe80|metadata/);
    expect(answered).toBe(0);
  });

  it.each(["http://169.254.169.254", "http://[::ffff:a9fe:a9fe]", "http://[fe80::1]", "http://0.0.0.0"])(
    "never goes to %s, which no resolver is asked about",
    async (address) => {
      const resolve = tells(["127.0.0.1"]);
      await expect(ask(`${address}:${port}`, resolve)()).rejects.toThrow(EgressError);
      expect(resolve.asked).toEqual([]);
      expect(answered).toBe(0);
    },
  );

  it("is judged again at each dial: a name that later means another place gains nothing", async () => {
    const resolve = tells(["127.0.0.1"], ["169.254.169.254"]);
    const request = ask(`http://rebinding.example:${port}`, resolve);
    expect(await request()).toBe(200);
    await expect(request()).rejects.toThrow(EgressError);
    expect(resolve.asked).toHaveLength(2);
    expect(answered).toBe(1);
  });

  it("dials only the addresses that may be asked when a name has others too", async () => {
    const resolve = tells(["fe80::1", "169.254.169.254", "127.0.0.1"]);
    expect(await ask(`http://mixed.example:${port}`, resolve)()).toBe(200);
  });

  it("holds for TLS too", async () => {
    await expect(ask(`https://metadata.example:${port}`, tells(["169.254.169.254"]))()).rejects.toThrow(
      EgressError,
    );
    await expect(ask(`https://169.254.169.254:${port}`)()).rejects.toThrow(EgressError);
  });

  it("follows nobody elsewhere", async () => {
    expect(await ask(`http://127.0.0.1:${port}`, undefined, "/away")()).toBe(302);
    expect(answered).toBe(1);
  });

  it("tells a name that does not exist as the resolver does", async () => {
    const missing: Resolve = () =>
      Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" }));
    await expect(ask(`http://nowhere.example:${port}`, missing)()).rejects.toMatchObject({
      code: "ENOTFOUND",
    });
  });
});
