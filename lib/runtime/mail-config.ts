import { z } from "zod";
import { HeldCredential } from "@/lib/commands/server.ts";
import { isMailAddress } from "@/lib/domain/index.ts";
import { operatorUrlFault } from "@/lib/egress/server.ts";
import type { MailSettings } from "@/lib/reports/server.ts";
import { isLoopbackHost } from "./loopback-host.ts";
import { wholeNumber } from "./whole-number.ts";

/** The mail server; certificates to trust are named by their file. */
export type MailConfig = Omit<MailSettings, "ca"> & { readonly caFile: string | undefined };

const text = z.string().trim();
const domain = /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i;

const host = text.superRefine((value, context) => {
  const isName = domain.test(value) || /^[\da-f:.[\]]+$/i.test(value);
  const fault = isName ? operatorUrlFault(`http://${value}`) : "is no name or address of a server alone";
  if (fault !== undefined) context.addIssue(fault);
});

const domains = text
  .transform((value) =>
    value
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter(Boolean),
  )
  .refine((value) => value.length > 0 && value.every((each) => domain.test(each)), "is no list of domains");

/** As `Variable` of the configuration: each with its check and an example. */
export const mailVariables = {
  SMTP_HOST: { schema: host.optional(), example: "mail.example.com" },
  SMTP_PORT: { schema: wholeNumber(1, 65_535).optional(), example: "587" },
  SMTP_SECURITY: { schema: z.enum(["starttls", "tls", "none"]).default("starttls"), example: "starttls" },
  SMTP_USER: { schema: text.max(200, "is longer than 200 characters").optional(), example: "mirante" },
  SMTP_PASSWORD: {
    schema: z.string().max(200, "is longer than 200 characters").optional(),
    example: "the-password-of-that-login",
  },
  SMTP_FROM: {
    schema: text.refine(isMailAddress, "is no mail address alone").optional(),
    example: "mirante@example.com",
  },
  SMTP_CA_FILE: { schema: text.min(1).optional(), example: "/etc/ssl/our-ca.pem" },
  SMTP_RECIPIENT_DOMAINS: { schema: domains.optional(), example: "example.com,example.org" },
};

export type MailValues = {
  [Name in keyof typeof mailVariables]: z.output<(typeof mailVariables)[Name]["schema"]>;
};

/** What is wrong between variables, a sentence each. */
export function mailFaults(values: MailValues): readonly string[] {
  const needs = (name: keyof MailValues, other: keyof MailValues, why: string) =>
    values[name] !== undefined && values[other] === undefined ? [`${name} needs ${other}: ${why}`] : [];
  const isOpen = values.SMTP_SECURITY === "none" && values.SMTP_USER !== undefined;
  return [
    ...needs("SMTP_HOST", "SMTP_FROM", "mail says who sends it"),
    ...needs("SMTP_FROM", "SMTP_HOST", "without a server no mail is sent"),
    ...needs("SMTP_USER", "SMTP_PASSWORD", "the mail server asks for both"),
    ...needs("SMTP_PASSWORD", "SMTP_USER", "the mail server asks for both"),
    ...(isOpen && !isLoopbackHost(values.SMTP_HOST ?? "")
      ? ["SMTP_USER needs SMTP_SECURITY starttls or tls: its password would cross the network unencrypted"]
      : []),
  ];
}

/** The part of the configuration, of values without faults; undefined when no mail is to be sent. */
export function mailConfig(values: MailValues): MailConfig | undefined {
  const { SMTP_HOST, SMTP_FROM, SMTP_USER, SMTP_PASSWORD, SMTP_SECURITY: security } = values;
  if (SMTP_HOST === undefined || SMTP_FROM === undefined) return undefined;
  return {
    ...{ host: SMTP_HOST, security, from: SMTP_FROM, caFile: values.SMTP_CA_FILE },
    port: values.SMTP_PORT ?? (security === "tls" ? 465 : 587),
    login:
      SMTP_USER === undefined || SMTP_PASSWORD === undefined
        ? undefined
        : new HeldCredential(SMTP_USER, SMTP_PASSWORD),
    recipientDomains: values.SMTP_RECIPIENT_DOMAINS,
  };
}
