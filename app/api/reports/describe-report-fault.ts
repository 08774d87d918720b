import {
  longestDelayMinutes,
  mostRecipients,
  mostReportServices,
  type ReportFault,
} from "@/lib/domain/index.ts";

const words: Readonly<Record<string, string>> = {
  name_empty: "is empty: give the report a name",
  name_too_long: "is longer than 80 characters: shorten it",
  name_no_text: "has characters that are no text: write it anew",
  services_none: 'names no service: name one, or give "all"',
  services_too_many: `names more than ${mostReportServices}: give "all"`,
  shift_no_quarter: "has times that are no quarters of an hour such as 06:00 or 14:15: give from and to so",
  days_none: "has no day on which it begins: give one, from 1 (Monday) to 7 (Sunday)",
  days_no_day: "has a day that is none from 1 (Monday) to 7 (Sunday)",
  targets_out_of_range: "is out of range: give a ratio from 0 to 1, or seconds from 0 to 86400",
  recipients_none: "names nobody although it is to be sent: name somebody, or leave sending out",
  recipients_too_many: `names more than ${mostRecipients}: use a list of your mail server`,
  recipients_no_address: "has something that is no mail address: give addresses alone",
  recipients_other_domain: "has an address to which SMTP_RECIPIENT_DOMAINS lets no mail go: take it out",
  sending_out_of_range: `afterMinutes is not a whole number from 1 to ${longestDelayMinutes}: give such a number`,
};

/** What is wrong with a member of a report and what to do, for who calls the interface by hand. */
export function describeReportFault({ field, code, of }: ReportFault): string {
  const place = field === "days" ? "shift.days" : field;
  return `${place}${of === undefined ? "" : ` (${of})`} ${words[`${field}_${code}`] ?? code}.`;
}
