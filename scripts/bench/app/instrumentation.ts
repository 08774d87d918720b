export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startBenchRuntime } = await import("./start-bench-runtime.ts");
  startBenchRuntime();
}
