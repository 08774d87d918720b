import { isIP } from "node:net";

// Where Next is to listen. Next takes any address and speaks of its own options; the configuration, read by the
// runtime as soon as Next has started, is what refuses bad values in our words. What is no address listens on loopback.
export function listenAddress(environment) {
  const host = environment.HOST?.trim() ?? "";
  const port = environment.PORT?.trim() ?? "";
  return {
    host: isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host) ? host : "127.0.0.1",
    port: /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? port : port === "" ? "3000" : "0",
  };
}
