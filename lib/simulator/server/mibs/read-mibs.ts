import type { Media } from "../../world/types";
import type { Cti } from "../cti";

const plenty = 1000;
const isEnabled = 1;
const isDisabled = 2;
/** Order of the media in the tree. */
const mibMedia: readonly Media[] = ["voice", "chat", "email"];

/** Every management variable this server can answer, by id, in ascending order. */
export function readMibs(cti: Cti): ReadonlyMap<string, number> {
  return new Map([...agentMibs(cti), ...callMibs(cti), ...serviceMibs(cti), ...licenceMibs(cti)]);
}

function agentMibs({ world }: Cti): readonly [string, number][] {
  const logged = world.agents().filter(({ loggedIn }) => loggedIn);
  const byMedia = mibMedia.flatMap((media, index): [string, number][] => [
    [`4687.22.1.1.${3 + 2 * index}`, plenty],
    [
      `4687.22.1.1.${4 + 2 * index}`,
      logged.filter(({ devices }) => devices.some((device) => device.media === media)).length,
    ],
  ]);
  return [
    ["4687.22.1.1.1", plenty],
    ["4687.22.1.1.2", logged.length],
    ...byMedia,
    ["4687.22.1.2.1", logged.length],
  ];
}

function callMibs({ world }: Cti): readonly [string, number][] {
  const services = world.services();
  const calls = services.flatMap(({ name }) => world.serviceCalls(name));
  const total = (media: Media, statistic: string): number =>
    services.reduce((sum, { name }) => sum + (world.serviceStatistics(name, media)?.[statistic] ?? 0), 0);
  const ongoing = mibMedia.map((media, index): [string, number] => [
    `4687.22.2.2.${1 + index}`,
    calls.filter((call) => call.media === media && !call.queued).length,
  ]);
  const received = mibMedia.map((media, index): [string, number] => [
    `4687.22.2.2.${4 + index}`,
    total(media, "received"),
  ]);
  const generated = mibMedia.map((media, index): [string, number] => [
    `4687.22.2.2.${7 + index}`,
    total(media, "generated"),
  ]);
  const queued = mibMedia.map((media, index): [string, number] => [
    `4687.22.2.2.${11 + index}`,
    calls.filter((call) => call.media === media && call.queued).length,
  ]);
  return [...ongoing, ...received, ...generated, ["4687.22.2.2.10", total("email", "handled")], ...queued];
}

function serviceMibs({ world }: Cti): readonly [string, number][] {
  const services = world.services();
  const inbound = services.filter(({ type, open }) => type === "inbound" && open);
  const outbound = services.filter(({ type, open }) => type !== "inbound" && open);
  return [
    ["4687.22.3.2.1", inbound.length],
    ["4687.22.3.2.2", inbound.filter(({ media }) => media.includes("email")).length],
    ["4687.22.4.1.1", plenty],
    ["4687.22.4.1.3", plenty],
    ["4687.22.4.2.1", outbound.length],
    ["4687.22.5.1.1", plenty],
  ];
}

/** The pair of config monitoring (.15 and .16) stands in the reverse order of all others. */
function licenceMibs({ licences }: Cti): readonly [string, number][] {
  const total = licences.total();
  const inUse = licences.inUse();
  return [
    ["4687.22.6.1.1", total.screenSync],
    ["4687.22.6.1.2", inUse.screenSync],
    ["4687.22.6.1.3", isDisabled],
    ["4687.22.6.1.4", isDisabled],
    ["4687.22.6.1.5", total.agentControl],
    ["4687.22.6.1.6", inUse.agentControl],
    ["4687.22.6.1.7", total.supervision],
    ["4687.22.6.1.8", inUse.supervision],
    ["4687.22.6.1.9", isDisabled],
    ["4687.22.6.1.10", isDisabled],
    ["4687.22.6.1.13", isEnabled],
    ["4687.22.6.1.14", isEnabled],
    ["4687.22.6.1.15", inUse.config],
    ["4687.22.6.1.16", total.config],
  ];
}
