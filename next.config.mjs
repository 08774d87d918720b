import createNextIntlPlugin from "next-intl/plugin";
import { securityHeaders } from "./lib/browser-policy/security-headers.mjs";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/format/request.ts",
  experimental: {
    // Sentences are taken apart when they are built: no browser is sent a parser of them.
    messages: { path: "./lib/format/messages", format: "json", locales: "infer", precompile: true },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The reverse proxy compresses; compressing here would hold back or multiply the cost of live streams.
  compress: false,
  serverExternalPackages: [
    "pino",
    "thread-stream",
    "prom-client",
    "undici",
    "libsql",
    "pg",
    "kysely",
    "nodemailer",
    "rate-limiter-flexible",
  ],
  // Tabs of different builds do not share a stream: written into the browser's code when it is built.
  env: { NEXT_PUBLIC_LIVE_BUILD: new Date().toISOString() },
  // `npm run verify` checks types; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  headers: async () => [
    { source: "/:path*", headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
  // Pictures are served as they are: nobody can make the server fetch or scale one.
  images: { unoptimized: true },
  // A link followed while the server is away waits for it, instead of leaving for a browser error page.
  experimental: {
    useOffline: true,
    // What is sent to a page is never read; more than this is not even held.
    proxyClientMaxBodySize: 65_536,
  },
};

export default withNextIntl(config);
