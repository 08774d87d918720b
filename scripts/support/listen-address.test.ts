import { expect, it } from "vitest";
import { listenAddress } from "./listen-address.mjs";

it("a newcomer's server listens where only this machine reaches it", () => {
  expect(listenAddress({})).toEqual({ host: "127.0.0.1", port: "3000" });
  expect(listenAddress({ HOST: " localhost ", PORT: " 8080 " })).toEqual({ host: "localhost", port: "8080" });
});

it("listens where others reach it when told to", () => {
  for (const HOST of ["0.0.0.0", "::", "10.0.0.7", "mirante.local"])
    expect(listenAddress({ HOST }).host).toBe(HOST);
});

it("an address that the configuration refuses is not listened on while it is being refused", () => {
  for (const HOST of ["two hosts", "-H", "host;ls", "http://10.0.0.7", "a/b"]) {
    expect(listenAddress({ HOST }).host).toBe("127.0.0.1");
  }
  for (const PORT of ["abc", "70000", "-1", "3000x"]) expect(listenAddress({ PORT }).port).toBe("0");
});
