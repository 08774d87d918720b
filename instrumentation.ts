/** Called once by Next when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { bootRuntime } = await import("./lib/runtime/server.ts");
  await bootRuntime();
}
