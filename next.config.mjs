import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/format/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The reverse proxy compresses; compressing here would hold back or multiply the cost of live streams.
  compress: false,
  serverExternalPackages: ["pino", "thread-stream", "prom-client", "undici"],
  // `npm run verify` checks types; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // A link followed while the server is away waits for it, instead of leaving for a browser error page.
  experimental: { useOffline: true },
};

export default withNextIntl(config);
