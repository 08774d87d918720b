import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";

describe("the configuration", () => {
  it("needs nothing: the embedded simulator is the source", () => {
    const config = parseConfig({});
    expect(config.cti).toMatchObject({
      url: undefined,
      format: "json",
      updateIntervalSeconds: 5,
      services: "all",
    });
    expect(config).toMatchObject({ host: "127.0.0.1", port: 3000, dataFolder: "./data" });
  });

  it("takes a CTI address, its format and a list of services", () => {
    const config = parseConfig({
      CTI_URL: "http://10.0.0.5:8582/",
      CTI_FORMAT: "xml",
      CTI_SERVICES: " SAC_Digital , Vendas ",
    });
    expect(config.cti).toMatchObject({
      url: "http://10.0.0.5:8582",
      format: "xml",
      services: ["SAC_Digital", "Vendas"],
    });
  });

  it("records history unless it is turned off, and the floor unless no hour of it is kept", () => {
    const { history, replay } = parseConfig({});
    expect([history.isRecording, replay.hours]).toEqual([true, 24]);
    const off = parseConfig({ HISTORY: "off", REPLAY_HOURS: "0" });
    expect([off.history.isRecording, off.history.minutesDays, off.replay.hours]).toEqual([false, 8, 0]);
    expect(() => parseConfig({ HISTORY: "no" })).toThrow(/HISTORY/);
  });

  it("takes the names of WhatsApp services, and knows of none by itself", () => {
    expect(parseConfig({ WHATSAPP_SERVICES: " Zap_Vendas ,Zap_SAC," }).whatsappServices).toEqual([
      "Zap_Vendas",
      "Zap_SAC",
    ]);
    expect(parseConfig({}).whatsappServices).toEqual([]);
  });

  it.each(["", "/", "/interact_cti", "/interact_cti/v1.0", "/interact_cti/v1.0/"])(
    "takes the CTI's address as manuals print it, ending in %j",
    (path) => {
      expect(parseConfig({ CTI_URL: `http://10.0.0.5:8582${path}` }).cti.url).toBe("http://10.0.0.5:8582");
    },
  );

  it.each([
    ["CTI_URL", "10.0.0.5:8582"],
    ["CTI_URL", "http://user:secret@10.0.0.5:8582"],
    ["CTI_URL", "file:///etc/passwd"],
    ["CTI_URL", "http://169.254.169.254"],
    ["CTI_URL", "http://2852039166/interact_cti"],
    ["CTI_URL", "http://[::ffff:169.254.169.254]:8582"],
    ["CTI_URL", "http://0.0.0.0:8582"],
    ["CTI_FORMAT", "yaml"],
    ["CTI_UPDATE_INTERVAL", "4"],
    ["CTI_UPDATE_INTERVAL", "5s"],
    ["CTI_TIMEZONE", "America/Atlantis"],
    ["CTI_SERVICES", ","],
    ["WHATSAPP_SERVICES", " , "],
    ["HOST", "not an address"],
    ["PORT", "70000"],
    ["PORT", "0"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s with its name and an example", (name, value) => {
    const parse = () => parseConfig({ [name]: value });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(new RegExp(`${name} .*; example: ${name}=`));
  });

  it("takes the login for commands with its password, or neither, and prints it without", () => {
    expect(parseConfig({}).cti.credential).toBeUndefined();
    const config = parseConfig({ CTI_SUPERVISOR: "mirante", CTI_PASSWORD: "pl4nted" });
    expect(config.cti.credential).toMatchObject({ login: "mirante", password: "pl4nted" });
    expect(JSON.stringify(config) + inspect(config, { depth: 9 })).not.toContain("pl4nted");
    expect(() => parseConfig({ CTI_PASSWORD: "pl4nted" })).toThrow(
      /^(?!.*pl4nted).*CTI_SUPERVISOR is missing/s,
    );
    expect(() => parseConfig({ CTI_SUPERVISOR: "mirante" })).toThrow(
      /CTI_PASSWORD is missing beside CTI_SUPERVISOR/,
    );
    expect(() => parseConfig({ CTI_SUPERVISOR: "m", CTI_PASSWORD: "pl4nted".repeat(40) })).toThrow(
      /^(?!.*pl4nted).*CTI_PASSWORD is longer/s,
    );
  });

  it("never repeats a refused value, which may hold a password", () => {
    expect(() => parseConfig({ CTI_URL: "http://user:secret@10.0.0.5" })).toThrow(/^(?!.*secret)/s);
  });

  it("lists every bad variable at once", () => {
    expect(() => parseConfig({ CTI_FORMAT: "yaml", PORT: "x" })).toThrow(/CTI_FORMAT[\s\S]*PORT/);
  });

  it("keeps its files beside the database", () => {
    expect(parseConfig({ DATABASE_URL: "file:/var/lib/mirante/mirante.db" }).dataFolder).toBe(
      "/var/lib/mirante",
    );
    expect(parseConfig({ DATABASE_URL: "postgres://db/mirante" }).dataFolder).toBe("./data");
  });
});
