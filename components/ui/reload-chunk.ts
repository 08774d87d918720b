const failedChunk = /^Failed to load chunk (\S+\.js\S*) /;

/**
 * Loads the script whose absence made an import fail; whether it came, after which the import may be tried again.
 * Turbopack remembers the failure of a script that it shares among modules, and would never ask for it again; a script
 * that is there tells of itself.
 */
export function reloadChunk(failure: unknown, tried: Set<string>): Promise<boolean> {
  const address = failure instanceof Error ? failedChunk.exec(failure.message)?.[1] : undefined;
  if (address === undefined || tried.has(address)) return Promise.resolve(false);
  tried.add(address);
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(true);
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    document.head.append(script);
  });
}
