import type { Config } from "./config.ts";
import { isLoopbackHost } from "./loopback-host.ts";

/** The address people reach this server by, without a slash at its end. */
export function addressOf({ publicUrl, host, port }: Pick<Config, "publicUrl" | "host" | "port">): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, "");
  const name = isLoopbackHost(host) || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
