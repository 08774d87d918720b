import { fileURLToPath } from "node:url";

/** The bench's own little application: the real stream handler over a floor that changes on command. */
export default {
  compress: false,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "thread-stream", "prom-client", "undici"],
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};
