// Where Next is to listen. Next takes any address and speaks of its own options; the configuration, read by the
// runtime as soon as Next has started, is what refuses bad values in our words. Until it has, only this machine is let in.
export function listenAddress(environment) {
  const host = environment.HOST?.trim() ?? "";
  const port = environment.PORT?.trim() ?? "";
  return {
    host: /^(localhost|::1|127(\.\d{1,3}){3})$/i.test(host) ? host : "127.0.0.1",
    port: /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? port : port === "" ? "3000" : "0",
  };
}
