"use client";

import type { ChatsAgent, ChatsContact } from "@/lib/domain/index.ts";
import { callMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { Absent } from "../ui/absent.tsx";
import { StateLabel } from "../ui/state-label.tsx";
import { useOmniWords } from "./use-omni-words.ts";

/** The contacts of an agent in one line: how many are normal and how many on hold. */
export function ContactsCell({ agent: { contacts, contactStatus } }: { readonly agent: ChatsAgent }) {
  const t = useWords("chats");
  const words = useOmniWords();
  if (contacts.quality === "unavailable") return <Absent reason={words.because(contacts.reason)} />;
  const all = contacts.value;
  if (all.length === 0) return <span className="sr-only">{t("noContacts")}</span>;
  const holding = all.filter(({ status }) => status === "holding").length;
  const why = [words.doubt(contacts), words.doubt(contactStatus)].filter((each) => each !== undefined);
  return (
    <span
      className="live-value flex gap-3"
      {...(why.length === 0 ? {} : { title: t("near", { why: why.join("; ") }) })}
      data-contacts={all.length}
    >
      {all.length > holding ? (
        <StateLabel
          mark={callMark("busy")}
          word={`${why.length === 0 ? "" : "≈ "}${t("normalCount", { count: all.length - holding })}`}
        />
      ) : null}
      {holding > 0 ? (
        <StateLabel mark={callMark("held")} word={t("holdingCount", { count: holding })} />
      ) : null}
    </span>
  );
}

/** The state of one contact. */
export function ContactStatus({
  agent: { contactStatus },
  contact: { status },
}: {
  readonly agent: ChatsAgent;
  readonly contact: ChatsContact;
}) {
  const t = useWords("chats");
  const words = useOmniWords();
  const why = words.doubt(contactStatus);
  const mark = callMark(status === "holding" ? "held" : "busy");
  const word = t(`contact.${status}`);
  return (
    <span {...(why === undefined ? {} : { title: t("near", { why }) })} data-contact-status={status}>
      <StateLabel mark={mark} word={why === undefined ? word : `≈ ${word}`} />
    </span>
  );
}

/** What stands in for the protocol number of one contact. */
export function ContactProtocol({
  agent: { protocol: told },
  contact: { protocol },
}: {
  readonly agent: ChatsAgent;
  readonly contact: ChatsContact;
}) {
  const t = useWords("chats");
  const words = useOmniWords();
  const why = words.doubt(told);
  return (
    <span
      className="block truncate tabular-nums"
      title={why === undefined ? protocol : `${protocol} · ${t("near", { why })}`}
      data-protocol={protocol}
    >
      {why === undefined ? protocol : `≈ ${protocol}`}
    </span>
  );
}
