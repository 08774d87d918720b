"use client";

import type { ChatsAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { EntityLink } from "../live/entity-link.tsx";
import { Absent } from "../ui/absent.tsx";
import { useOmniWords } from "./use-omni-words.ts";

/** The services in which an agent was seen, each as the way to its page. */
export function ChatServicesCell({ agent: { services } }: { readonly agent: ChatsAgent }) {
  const t = useWords("chats");
  const words = useOmniWords();
  if (services.quality === "unavailable") return <Absent reason={words.because(services.reason)} />;
  const why = words.doubt(services);
  const names = services.value.map(({ name }) => name).join(", ");
  return (
    <span
      className="block truncate text-ink-soft"
      title={why === undefined ? names : `${names} · ${t("near", { why })}`}
      data-services={names}
    >
      {why === undefined ? "" : "≈ "}
      {services.value.map(({ id }, index) => (
        <span key={id}>
          {index === 0 ? "" : ", "}
          <EntityLink collection="services" id={id} />
        </span>
      ))}
    </span>
  );
}
