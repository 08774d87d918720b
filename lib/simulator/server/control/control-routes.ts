import type { Simulator } from "../simulator";
import type { ControlArguments } from "./control-arguments";
import { ControlRefusal } from "./control-refusal";
import { hostileAnswerOf } from "./hostile-answer-of";

/** Carries out one control request; the answer is sent as JSON, undefined as an empty 204. */
type ControlRoute = (simulator: Simulator, given: ControlArguments) => unknown;

const lastChannelId = 9999;

/** POST routes that disturb the network or the server. */
const faultRoutes: readonly [string, ControlRoute][] = [
  ["/drop", (simulator, given) => simulator.drop(given.optionalNumber("channelId"))],
  ["/hang-up", (simulator, given) => simulator.hangUp(given.optionalNumber("channelId"))],
  ["/mute", (simulator, given) => simulator.mute(given.optionalNumber("channelId"))],
  ["/blackhole", (simulator) => simulator.blackhole()],
  [
    "/slow",
    (simulator, given) =>
      simulator.slow({
        answerMs: given.optionalNumber("answerMs") ?? 0,
        bytesPerSecond: given.optionalNumber("bytesPerSecond") ?? 0,
      }),
  ],
  ["/slice", (simulator, given) => simulator.slice(given.optionalNumber("bytes"))],
  ["/heal", (simulator) => simulator.heal()],
  ["/refuse", (simulator, given) => simulator.refuse({ isDown: given.isOn("isDown") })],
  ["/accept", (simulator) => simulator.accept()],
  ["/expire", (simulator, given) => simulator.expire(given.optionalNumber("id"))],
  ["/subscriptions/lose", (simulator) => simulator.loseSubscriptions()],
  ["/restart", (simulator) => simulator.restart()],
  ["/server-state", (simulator, given) => simulator.serverState(serverState(given.text("state")))],
  ["/answers", (simulator, given) => simulator.prepareAnswer(hostileAnswerOf(given))],
  [
    "/answers/lose",
    (simulator, given) => {
      const delayMs = given.optionalNumber("delayMs");
      simulator.loseAnswer({
        path: given.text("path"),
        times: given.optionalNumber("times") ?? 1,
        ...(delayMs === undefined ? {} : { delayMs }),
      });
    },
  ],
  [
    "/raw",
    (simulator, given) =>
      simulator.injectRaw(
        given.has("base64") ? Buffer.from(given.text("base64"), "base64") : given.text("text"),
        given.optionalNumber("channelId"),
      ),
  ],
  [
    "/event",
    (simulator, given) =>
      simulator.injectEvent(given.text("name"), given.text("data"), given.optionalNumber("channelId")),
  ],
];

/** POST routes that set how the server behaves. */
const settingRoutes: readonly [string, ControlRoute][] = [
  [
    "/quirks",
    (simulator, given) => {
      simulator.setQuirks(given.texts("off"), false);
      simulator.setQuirks(given.texts("on"), true);
      return { on: simulator.quirks() };
    },
  ],
  [
    "/switches",
    (simulator, given) => {
      simulator.setSwitches(given.all());
      return simulator.switches();
    },
  ],
  [
    "/licences",
    (simulator, given) => {
      const kinds = ["supervision", "screenSync", "agentControl", "config"] as const;
      const total = kinds.filter((kind) => given.has(kind)).map((kind) => [kind, given.number(kind)]);
      simulator.setLicences(Object.fromEntries(total));
      return simulator.licences();
    },
  ],
  [
    "/supervisors",
    (simulator, given) =>
      simulator.setSupervisor({
        login: given.text("login"),
        ...(given.has("password") ? { password: given.text("password") } : {}),
        ...(given.has("supervision") ? { supervision: given.texts("supervision") } : {}),
      }),
  ],
  [
    "/channels/take",
    (simulator, given) =>
      simulator.takeChannels(
        given.isOn("all")
          ? Array.from({ length: lastChannelId }, (_, index) => index + 1)
          : given.numbers("ids"),
      ),
  ],
  ["/requests/forget", (simulator) => simulator.forgetRequests()],
  ["/clock/advance", (simulator, given) => simulator.advanceClock(given.number("seconds"))],
];

/** POST routes that change the world. */
const worldRoutes: readonly [string, ControlRoute][] = [
  ["/world/advance", (simulator, given) => simulator.advanceWorld(given.number("seconds"))],
  ["/world/speed", (simulator, given) => simulator.setSpeed(given.number("speed"))],
  [
    "/world/agents/add",
    (simulator, given) => simulator.addAgent(given.text("name"), given.texts("services")),
  ],
  ["/world/agents/remove", (simulator, given) => simulator.removeAgent(given.text("name"))],
  [
    "/world/agents/state",
    (simulator, given) =>
      simulator.setAgentState(
        given.text("agent"),
        given.number("stateId"),
        given.has("by") ? given.text("by") : "system",
      ),
  ],
  [
    "/world/agents/logout",
    (simulator, given) =>
      simulator.logoutAgent(given.text("agent"), given.has("by") ? given.text("by") : "system"),
  ],
  ["/world/services/add", (simulator, given) => simulator.addService(given.text("name"), mediaOf(given))],
  ["/world/services/remove", (simulator, given) => simulator.removeService(given.text("name"))],
  [
    "/world/calls",
    (simulator, given) =>
      simulator.offerCalls(given.text("service"), given.media("media"), given.number("count")),
  ],
];

/** Every POST route of the control interface, by path. */
export const controlRoutes: ReadonlyMap<string, ControlRoute> = new Map([
  ...faultRoutes,
  ...settingRoutes,
  ...worldRoutes,
]);

function serverState(text: string): "connected" | "disconnected" {
  if (text === "connected" || text === "disconnected") return text;
  throw new ControlRefusal("state must be connected or disconnected");
}

function mediaOf(given: ControlArguments) {
  return given.texts("media").map((name) => {
    if (name === "voice" || name === "chat" || name === "email") return name;
    throw new ControlRefusal("media must list voice, chat or email");
  });
}
