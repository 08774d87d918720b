/** A cookie of ours: out of reach of scripts, and not sent along when another site posts. */
export interface CookieJar {
  /** `__Host-` binds it to this very host over TLS; browsers refuse that name on plain HTTP. */
  readonly name: string;
  /** The value that a request carries, or undefined. A cookie given twice counts as none. */
  read(cookieHeader: string | null): string | undefined;
  /** The Set-Cookie header; without `maxAgeSeconds` it ends with the browser. */
  write(value: string, maxAgeSeconds?: number): string;
  /** The Set-Cookie header that takes it away. */
  clear(): string;
}

/** The cookie `name` of a server that people reach over TLS (`isSecure`) or over plain HTTP. */
export function createCookie(name: string, isSecure: boolean): CookieJar {
  const fullName = isSecure ? `__Host-${name}` : name;
  const write = (value: string, maxAgeSeconds?: number) =>
    [
      `${fullName}=${value}`,
      "Path=/",
      ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
      "HttpOnly",
      "SameSite=Lax",
      ...(isSecure ? ["Secure"] : []),
    ].join("; ");

  return {
    name: fullName,
    read(header) {
      const values = (header ?? "")
        .split(";")
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${fullName}=`))
        .map((pair) => pair.slice(fullName.length + 1));
      const [value] = values;
      return values.length === 1 && value !== "" ? value : undefined;
    },
    write,
    clear: () => write("", 0),
  };
}
