import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import type { Audit } from "@/lib/audit/server.ts";
import type { Auth } from "@/lib/auth/server.ts";
import type { FloorDocument } from "@/lib/domain/index.ts";
import type { History } from "@/lib/history/server.ts";
import { setTimer } from "@/lib/hub/server.ts";
import {
  createReports,
  type FindReader,
  type MailSettings,
  type Reports,
  type ReportsOptions,
} from "@/lib/reports/server.ts";
import type { Store } from "@/lib/store/server.ts";
import type { Config } from "./config.ts";

interface ReportParts {
  readonly config: Pick<Config, "cti" | "mail" | "history">;
  readonly store: Store;
  readonly history: Pick<History, "series" | "alarms" | "annotations">;
  readonly auth: Pick<Auth, "holderOf" | "rightsOf">;
  readonly audit: Audit;
  readonly floor: () => FloorDocument;
  readonly logger: Logger;
}

/**
 * Reports of shifts, each made within the scope of whoever it is for.
 * @throws Error when the certificates for the mail server cannot be read; the message names the file
 */
export async function startReports({
  config,
  store,
  history,
  auth,
  audit,
  floor,
  logger,
}: ReportParts): Promise<Reports> {
  return createReports({
    ...{ db: store.db, history, setTimer, timezone: config.cti.timezone, now: Date.now },
    keptDays: config.history.quartersDays,
    mail: await mailOf(config),
    names: {
      services: () => Object.entries(floor().services).map(([id, { name }]) => ({ id, name })),
      servicesOf: (agent) => floor().agents[agent]?.services ?? [],
    },
    findReader: readerOf(auth),
    onEnd: (sending, end) => tellEnd(audit, logger, sending, end),
    onError: (error, doing) => logger.error({ err: error }, doing),
  });
}

async function mailOf({ mail }: Pick<Config, "mail">): Promise<MailSettings | undefined> {
  if (mail?.caFile === undefined) return mail;
  const { caFile } = mail;
  const ca = await readFile(caFile, "utf8").catch((error: unknown) => {
    throw new Error(`SMTP_CA_FILE ${caFile} cannot be read: give a file of certificates (PEM).`, {
      cause: error,
    });
  });
  return { ...mail, ca };
}

function readerOf(auth: Pick<Auth, "holderOf" | "rightsOf">): FindReader {
  return async (id) => {
    const holder = await auth.holderOf(id);
    if (holder === undefined) return undefined;
    const { scope, permissions } = await auth.rightsOf(holder);
    return { scope, mayReport: permissions.manageReports };
  };
}

/** What was sent by itself is in the audit as well; what is tried again is only told to the log. */
async function tellEnd(
  audit: Pick<Audit, "append">,
  logger: Logger,
  ...[sending, { state, code }]: Parameters<ReportsOptions["onEnd"]>
): Promise<void> {
  const { report, shift, attempt } = sending;
  if (state !== "sent")
    logger.warn({ report, shift: shift.date, state, code, attempt }, "a report was not sent");
  if (state === "waiting") return;
  await audit
    .append({
      who: "mirante",
      action: "report.sent",
      target: report,
      after: { shift: shift.date, state, code, attempt },
      result: state === "sent" ? "done" : "failed",
    })
    .catch((error: unknown) => logger.error({ err: error, report }, "a sending could not be written down"));
}
