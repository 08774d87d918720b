/** Any origin: it is only there to see whether a path leaves it. */
const base = "http://here.invalid";

/**
 * Where to go after sign-in: `asked` when it is a path of this very server, else `/`. Never another host, however it is
 * written (`//host`, `/\host`, `https:…`), never the API, never the sign-in page itself.
 */
export function safeNextPath(asked: string | null | undefined): string {
  if (typeof asked !== "string" || asked.length > 500 || !/^\/(?![/\\])/.test(asked)) return "/";
  if (/[\p{Cc}\\]/u.test(asked) || !URL.canParse(asked, base)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, base);
  if (origin !== base || pathname.startsWith("//") || /^\/(api|sign-in|setup)(\/|$)/.test(pathname))
    return "/";
  return `${pathname}${search}${hash}`;
}
