import { OrderDesk } from "./order-desk.ts";
import { rightsOfTab } from "./rights-of-tab.ts";
import { sendOrder } from "./send-order.ts";

/** The one desk of this tab: an order goes on while its person looks at other pages. */
export const deskOfTab = new OrderDesk({
  send: (facts, attempt) => sendOrder(facts, attempt),
  async give(credential) {
    try {
      const answer = await fetch("/api/session/cti", {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(credential),
      });
      return answer.ok;
    } catch {
      return false;
    }
  },
  rights: rightsOfTab,
  // Not crypto.randomUUID: it is absent where a page is served over plain HTTP from another host.
  newKey: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-"),
});
