import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { mailCertificate, mailKey } from "./mail-certificate.ts";

/** A mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly headers: ReadonlyMap<string, string>;
  /** As a reader sees it. */
  readonly text: string;
  readonly html: string;
  readonly isSecure: boolean;
  readonly login: string | undefined;
}

/** A real mail server on this machine; a test says what it refuses. */
export interface MailServer {
  readonly port: number;
  readonly mails: readonly TakenMail[];
  /** What is answered to a recipient, such as `550 no such mailbox`; undefined takes them. */
  refuse: (recipient: string) => string | undefined;
  /** What is answered to a whole mail; `silence`: the connection is cut once the mail has come. */
  refuseMail: string | "silence" | undefined;
  stop(): Promise<void>;
}

export async function startMailServer(
  options: Pick<SMTPServerOptions, "secure" | "disabledCommands"> & {
    readonly login?: { readonly login: string; readonly password: string };
  } = {},
): Promise<MailServer> {
  const { login, ...rest } = options;
  const mails: TakenMail[] = [];
  const server = new SMTPServer({
    ...{ key: mailKey, cert: mailCertificate, authOptional: login === undefined, closeTimeout: 50, ...rest },
    onAuth({ username, password }, _session, done) {
      const isRight = username === login?.login && password === login?.password;
      done(
        isRight ? null : failure("535 that login or password is wrong"),
        isRight ? { user: username } : undefined,
      );
    },
    onRcptTo({ address }, _session, done) {
      const answer = taking.refuse(address);
      done(answer === undefined ? null : failure(answer));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (taking.refuseMail === "silence") {
          for (const connection of server.connections) connection.close();
          return;
        }
        if (taking.refuseMail !== undefined) return done(failure(taking.refuseMail));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          ...readMail(Buffer.concat(chunks).toString("utf8")),
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          isSecure: session.secure,
          login: session.user,
        });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const taking: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse: () => undefined,
    refuseMail: undefined,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
  return taking;
}

function failure(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}

function readMail(raw: string): Pick<TakenMail, "raw" | "headers" | "text" | "html"> {
  const [head = "", ...bodies] = raw.split("\r\n\r\n");
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line): [string, string] => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  const [, boundary = ""] = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "") ?? [];
  const parts = bodies.join("\r\n\r\n").split(`--${boundary}`);
  const partOf = (type: string) => decode(parts.find((part) => part.includes(`Content-Type: ${type}`)) ?? "");
  return { raw, headers, text: partOf("text/plain"), html: partOf("text/html") };
}

/** What a part says, however its bytes travelled. */
function decode(part: string): string {
  const [head = "", ...body] = part.trim().split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([\dA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
