import { isIP } from "node:net";
import type { Config } from "./config.ts";
import { isLoopbackHost } from "./loopback-host.ts";

/**
 * Whether `host`, as a request names it, is a name of this server: a loopback name, that of PUBLIC_URL, or that of HOST.
 * Anything else may be a name that somebody else's DNS points here. Where others are to reach this server an address
 * without a name does as well: no DNS can point it anywhere.
 */
export function isOurHost(
  host: string,
  { publicUrl, host: listensOn }: Pick<Config, "publicUrl" | "host">,
): boolean {
  if (isLoopbackHost(host)) return true;
  const name = nameOf(host);
  if (name === undefined) return false;
  if (publicUrl !== undefined && name === nameOf(new URL(publicUrl).host)) return true;
  if (isLoopbackHost(listensOn)) return false;
  return isIP(name.replace(/^\[|\]$/g, "")) !== 0 || name === listensOn.toLowerCase();
}

/** Lower case, without the port: a proxy may listen on another one. */
function nameOf(host: string): string | undefined {
  return URL.canParse(`http://${host}`) && !/[/?#@\\]/.test(host)
    ? new URL(`http://${host}`).hostname
    : undefined;
}
