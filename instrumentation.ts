/** Called once by Next when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { bootRuntime } = await import("./lib/runtime/server.ts");
  await bootRuntime();
  // In development what answers is compiled anew when it is changed, and Next alone knows it.
  if (process.env.NODE_ENV !== "production") return;
  const { takeOrdersAhead } = await import("./app/api/commands/take-orders-ahead.ts");
  takeOrdersAhead();
}
