"use client";

import { useTranslations } from "next-intl";
import { lateQuerying } from "../../shell/late-querying.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";

/** `AuditView`, which comes late. */
export const LateAuditView = lateQuerying(
  async () => (await import("./audit-view.tsx")).AuditView,
  function WaitingAuditView() {
    return <EmptyNote>{useTranslations("auditAdmin")("loading")}</EmptyNote>;
  },
);
