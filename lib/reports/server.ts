import "server-only";

export { createReports, type ReportsOptions } from "./create-reports.ts";
export type { SendingEnd, TakenSending } from "./create-sending-book.ts";
export type { MailSecurity, MailSettings } from "./mail/mail-settings.ts";
export type * from "./reports.ts";
