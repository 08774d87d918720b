interface PolicyOptions {
  /** Never used twice, in base64. Only scripts and style elements that carry it run. */
  readonly nonce: string;
  /** `next dev` evaluates text as code and writes style sheets into the page. */
  readonly isDevelopment?: boolean;
}

/**
 * The Content-Security-Policy of one page, as a header's value on one line.
 *
 * Scripts: ours by nonce, and what those load; the rest of the document can add none. Style sheets: ours by address
 * or nonce. Style attributes are let through, since rows and bars are placed by them in the document itself: what is
 * inside one can neither run, nor choose other elements, nor ask anybody but this server for anything.
 */
export function contentSecurityPolicy({ nonce, isDevelopment = false }: PolicyOptions): string {
  const own = `'nonce-${nonce}'`;
  const scripts = ["'self'", own, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])];
  const directives: readonly (readonly [name: string, ...values: string[]])[] = [
    ["default-src", "'self'"],
    ["script-src", ...scripts],
    ["script-src-attr", "'none'"],
    ["style-src", "'self'", "'unsafe-inline'"],
    ["style-src-elem", "'self'", isDevelopment ? "'unsafe-inline'" : own],
    ["style-src-attr", "'unsafe-inline'"],
    ["connect-src", "'self'"],
    ["img-src", "'self'", "data:"],
    ["font-src", "'self'"],
    ["media-src", "'self'"],
    ["worker-src", "'none'"],
    ["manifest-src", "'self'"],
    ["frame-src", "'none'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
  ];
  return directives.map((words) => words.join(" ")).join("; ");
}
