import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpClient, type HttpClient, type HttpRequest } from "./http-client.ts";
import { createInteractClient } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import { ManualClock } from "./testing/manual-clock.ts";

const clock = new ManualClock();
let server: Server | undefined;
let http: HttpClient | undefined;

const get: HttpRequest = { method: "GET", path: "supervisor/get_agents_list", query: { format: "json" } };
const never = new AbortController().signal;

async function serve(answer: RequestListener): Promise<HttpClient> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  http = createHttpClient(`http://127.0.0.1:${(made.address() as AddressInfo).port}/gateway/`, { clock });
  return http;
}

async function faultOf(request: Promise<unknown>): Promise<InteractError> {
  const fault = await request.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(fault instanceof InteractError)) throw new Error(`expected an InteractError, got ${String(fault)}`);
  return fault;
}

afterEach(async () => {
  await http?.close();
  server?.closeAllConnections();
  server?.close();
});

describe("a request to the CTI", () => {
  it("goes below the address given, with its query encoded", async () => {
    let seen = "";
    const client = await serve((request, response) => {
      seen = request.url ?? "";
      response.end("{}");
    });
    await client.exchange({ ...get, query: { name: "José & filhos/a+b", format: "xml" } }, never);
    expect(seen).toBe(
      "/gateway/interact_cti/v1.0/supervisor/get_agents_list?name=Jos%C3%A9%20%26%20filhos%2Fa%2Bb&format=xml",
    );
  });

  it.each([
    [400, "bad_request"],
    [401, "unexpected_status"],
    [403, "forbidden"],
    [404, "not_found"],
    [405, "method_not_allowed"],
    [500, "unexpected_status"],
    [503, "unavailable"],
  ] as const)("answered %i fails as %s, with the beginning of the text", async (status, code) => {
    const client = await serve((_, response) => response.writeHead(status).end("<p>syntax error at 17</p>"));
    const fault = await faultOf(client.exchange(get, never));
    expect(fault.code).toBe(code);
    expect(fault.status).toBe(status);
    expect(fault.detail).toBe("syntax error at 17");
  });

  it("never follows a redirect", async () => {
    let requests = 0;
    const client = await serve((_, response) => {
      requests += 1;
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    expect((await faultOf(client.exchange(get, never))).code).toBe("unexpected_status");
    expect(requests).toBe(1);
  });

  it("without an answer ends after 10 s as a timeout, body included", async () => {
    const client = await serve((_, response) => response.writeHead(200).write("{"));
    clock.patienceMs = 30;
    const fault = faultOf(client.exchange(get, never));
    await clock.advance(9900);
    await clock.advance(200);
    clock.patienceMs = 500;
    expect((await fault).code).toBe("timeout");
    expect(clock.pending).toBe(0);
  });

  it("to nobody is unreachable, and one we give up is aborted", async () => {
    const client = await serve(() => undefined);
    const stop = new AbortController();
    const fault = faultOf(client.exchange(get, stop.signal));
    setImmediate(() => stop.abort());
    expect((await fault).code).toBe("aborted");
    const nobody = createHttpClient("http://127.0.0.1:9", { clock });
    expect((await faultOf(nobody.exchange(get, never))).code).toBe("unreachable");
    await nobody.close();
  });

  it("never leaves for where no CTI is, whatever name leads there", async () => {
    const resolve = async () => [{ address: "169.254.169.254", family: 4 }];
    const client = createHttpClient("http://cti.example:8582", { clock, resolve });
    for (const fault of [
      await faultOf(client.exchange(get, never)),
      await faultOf(client.stream(get, never)),
    ]) {
      expect(fault.code).toBe("unreachable");
      expect(fault.message).toBe("the CTI's address leads to where nothing is ever asked");
    }
    await client.close();
  });

  it("that is answered without end is cut at 16 MB, in bounded memory", async () => {
    let isOpen = true;
    const chunk = Buffer.alloc(256 * 1024, 32);
    const client = await serve((_, response) => {
      response.on("close", () => {
        isOpen = false;
      });
      const pump = (): void => {
        while (isOpen && response.write(chunk));
        if (isOpen) response.once("drain", pump);
      };
      pump();
    });
    const beforeBytes = process.memoryUsage().rss;
    expect((await faultOf(client.exchange(get, never))).code).toBe("too_large");
    expect(process.memoryUsage().rss - beforeBytes).toBeLessThan(120 * 1024 * 1024);
  });

  it("answered by something that is no HTTP is unreachable", async () => {
    const odd = createTcpServer((socket) => socket.end("220 smtp ready\r\n"));
    await new Promise<void>((resolve) => odd.listen(0, "127.0.0.1", resolve));
    const client = createHttpClient(`http://127.0.0.1:${(odd.address() as AddressInfo).port}`, { clock });
    expect((await faultOf(client.exchange(get, never))).code).toBe("unreachable");
    await client.close();
    odd.close();
  });
});

describe("an answer of the CTI", () => {
  const query = async (body: string, contentType = "application/json") => {
    const client = createInteractClient(
      await serve((_, response) => response.writeHead(200, { "content-type": contentType }).end(body)),
      "json",
    );
    return client.query("supervisor/get_agents_list", {}, never);
  };

  it("that is a login page is told from data, whatever its header says", async () => {
    expect((await faultOf(query("<!DOCTYPE html><html><body>Login</body></html>"))).code).toBe(
      "not_interact",
    );
    expect((await faultOf(query("<html><body>Login</body></html>", "text/html"))).code).toBe("not_interact");
  });

  it("that is data is understood under a wrong header, a byte order mark and in the other format", async () => {
    expect((await query('\uFEFF{"response":{"status":"ok"}}', "text/html")).status).toBe("ok");
    expect((await query("<response><status> ok </status></response>", "text/plain")).status).toBe("ok");
  });

  it("with status error is a refusal carrying the type and the items", async () => {
    const fault = await faultOf(
      query('{"response":{"status":"error","error_type":"invalid_item","error_items":{"agents":["x"]}}}'),
    );
    expect(fault.code).toBe("rejected");
    expect(fault.errorType).toBe("invalid_item");
    expect(fault.errorItems.get("agents")).toEqual(["x"]);
  });

  it("that is empty or no data at all is malformed", async () => {
    expect((await faultOf(query(""))).code).toBe("malformed");
    expect((await faultOf(query("hello"))).code).toBe("malformed");
  });

  it("to open_channel in words instead of events is a refusal in those words", async () => {
    const client = createInteractClient(
      await serve((_, response) =>
        response
          .writeHead(200, { "content-type": "application/json" })
          .end('{"response":{"status":"error","error_type":"no_license"}}'),
      ),
      "json",
    );
    expect((await faultOf(client.openChannel("agent", "POST", 7, never))).errorType).toBe("no_license");
  });

  it("never carries a password into the message of a fault", async () => {
    const client = createInteractClient(await serve((_, response) => response.writeHead(500).end()), "json");
    const fault = await faultOf(
      client.command(
        { name: "agent_logout", supervisor: "sofia", password: "s3cr3t", agent: "maria" },
        never,
      ),
    );
    expect(JSON.stringify([fault.message, fault.detail, String(fault.cause)])).not.toContain("s3cr3t");
  });
});
