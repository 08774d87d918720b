/** True for a host name or address, with or without a port, that only this machine can reach. */
export function isLoopbackHost(host: string): boolean {
  const name = withoutPort(host.trim().toLowerCase());
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}

function withoutPort(host: string): string {
  const bracketed = /^\[([^\]]*)\](:\d+)?$/.exec(host)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^[^:]*:\d+$/.test(host) ? host.slice(0, host.indexOf(":")) : host;
}
