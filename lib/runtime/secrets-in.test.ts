import { expect, it } from "vitest";
import { secretsIn } from "./secrets-in.ts";

it("finds the secrets of an environment by their names and inside addresses", () => {
  expect(
    secretsIn({
      METRICS_TOKEN: "planted-metrics-token",
      APP_SECRET: " planted-app-secret ",
      CTI_PASSWORD: "planted-cti-password",
      OIDC_CLIENT_SECRET: "planted-oidc-secret",
      DATABASE_URL: "postgres://mirante:planted%2Fdb@10.0.0.9/mirante",
      REDIS_URL: "redis://:planted-redis@10.0.0.9",
      CTI_URL: "http://10.0.0.5:8582",
      PORT: "3000",
      ADMIN_PASSWORD: "short",
      EMPTY_TOKEN: "",
      ABSENT_TOKEN: undefined,
    }),
  ).toEqual([
    "planted-metrics-token",
    "planted-app-secret",
    "planted-cti-password",
    "planted-oidc-secret",
    "planted%2Fdb",
    "planted/db",
    "planted-redis",
  ]);
});
