import { request } from "node:http";

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** One GET to this machine with exactly these headers, also those that fetch does not let a script set. */
export function sendRaw(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
        if (response.headers["content-type"]?.includes("event-stream")) asked.destroy();
      });
      response.on("close", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", () => {});
    });
    asked.on("error", reject);
    asked.end();
  });
}
