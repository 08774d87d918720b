/** How a connection to the mail server is secured: TLS from the start, by STARTTLS before anything is said, or not at all. */
export type MailSecurity = "tls" | "starttls" | "none";

/** The mail server, as an operator configured it. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Absent: the server takes mail without a login. Prints without its password. */
  readonly login?: { readonly login: string; readonly password: string } | undefined;
  /** An address alone. */
  readonly from: string;
  /** Certificates to trust beside the system's own, PEM. */
  readonly ca?: string | undefined;
  /** Where mail may go; absent: anywhere. */
  readonly recipientDomains?: readonly string[] | undefined;
}
