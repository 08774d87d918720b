import { createHmac, randomBytes } from "node:crypto";
import { type BoardPrivacy, type Mask, maskAgents } from "@/lib/domain/index.ts";

const mostNames = 50_000;

/**
 * The masks of this process, one for each way that boards tell of agents. Opaque names are of a key that nobody outside
 * knows and that every start makes anew: names that are known cannot be tried out against them.
 */
export function createMasks(): (privacy: BoardPrivacy) => Mask {
  const opaque = createOpaqueNames(randomBytes(32));
  const masks = new Map<string, Mask>();
  return ({ agents, hidesPauseReasons }) => {
    const key = `${agents}${hidesPauseReasons ? " without reasons" : ""}`;
    const known = masks.get(key);
    if (known !== undefined) return known;
    // How small groups are shown is the page's; so boards that differ in it alone share what they are told.
    const privacy: BoardPrivacy = { agents, hidesPauseReasons, minimumGroup: 0 };
    const mask: Mask = { key, apply: (content) => maskAgents(content, privacy, opaque) };
    masks.set(key, mask);
    return mask;
  };
}

function createOpaqueNames(key: Uint8Array): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = createHmac("sha256", key).update(id).digest("hex").slice(0, 12);
    names.set(id, name);
    const [oldest] = names.keys();
    if (names.size > mostNames && oldest !== undefined) names.delete(oldest);
    return name;
  };
}
