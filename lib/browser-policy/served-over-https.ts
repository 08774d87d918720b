/** Next compiles proxy and instrumentation as separate bundles: `globalThis` is the only place both see. */
const key = Symbol.for("app.mirante.served-over-https");
const holder = globalThis as { [key]?: boolean };

/** Said once when the process starts: whether `publicUrl`, the address people use, is one of https. */
export function tellServedOverHttps(publicUrl: string | undefined): void {
  holder[key] = publicUrl !== undefined && new URL(publicUrl).protocol === "https:";
}

/** Whether browsers may be told to use nothing but https here. False until `tellServedOverHttps`. */
export function isServedOverHttps(): boolean {
  return holder[key] === true;
}
