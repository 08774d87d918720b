import { isIP } from "node:net";
import { rootCertificates } from "node:tls";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { dialGuarded, type Resolve } from "@/lib/egress/server.ts";
import { composeMail, type Mail } from "./compose-mail.ts";
import { MailError } from "./mail-error.ts";
import type { MailSettings } from "./mail-settings.ts";
import { onceRead } from "./once-read.ts";
import { readMailFailure } from "./read-mail-failure.ts";

/** A conversation with the mail server, for some mails one after the other. */
export interface MailSession {
  /** Resolves once the server has taken the mail. @throws MailError */
  send(mail: Mail): Promise<void>;
  /** Says goodbye; what is under way fails. */
  end(): void;
}

export interface Mailer {
  /** @throws MailError */
  open(): Promise<MailSession>;
}

interface Limits {
  /** Until the connection stands. */
  readonly connectMs?: number;
  /** Until the server greets, and between two of its words. */
  readonly silenceMs?: number;
  readonly resolve?: Resolve;
}

/**
 * Speaks to the configured mail server and to no other: the address is dialled through the guard, and what is said before the
 * connection is secured holds nothing of ours.
 */
export function createMailer(settings: MailSettings, limits: Limits = {}): Mailer {
  const { connectMs = 15_000, silenceMs = 30_000, resolve } = limits;
  const { host, port, security, login } = settings;

  async function open(): Promise<MailSession> {
    const socket = await dialGuarded({ host, port, timeoutMs: connectMs, resolve }).catch(
      (error: unknown) => {
        throw new MailError("unreachable", { cause: error });
      },
    );
    const connection = new SMTPConnection({
      ...{ host, port, connection: socket, connectionTimeout: connectMs },
      ...{ greetingTimeout: silenceMs, socketTimeout: silenceMs, maxResponseSize: 65_536 },
      secure: security === "tls",
      requireTLS: security === "starttls",
      ignoreTLS: security === "none",
      name: "mirante",
      tls: {
        minVersion: "TLSv1.2",
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(settings.ca === undefined ? {} : { ca: [...rootCertificates, settings.ca] }),
      },
    });
    // Every failure is told to the call under way too; one while nothing is, is met by the next call.
    connection.on("error", () => undefined);
    const failed = (error: unknown) => readMailFailure(error, false, login?.password);
    try {
      await settled((done) => connection.connect(done), connection);
      if (login !== undefined)
        await settled(
          (done) => connection.login({ user: login.login, pass: login.password }, done),
          connection,
        );
    } catch (error) {
      connection.close();
      throw failed(error);
    }
    return {
      async send(mail) {
        const message = onceRead(await composeMail(mail, settings.from));
        const envelope = { from: settings.from, to: [mail.to] };
        try {
          await settled((done) => connection.send(envelope, message.stream, done), connection);
        } catch (error) {
          const failure = readMailFailure(error, message.hasBeenRead(), login?.password);
          // Or the server would take the next mail for a part of this one.
          if (failure.code === "refused")
            await settled((done) => connection.reset(done), connection).catch(() => undefined);
          throw failure;
        }
      },
      end: () => connection.quit(),
    };
  }

  return { open };
}

type Done = (error?: Error | null | undefined) => void;

/** A call of the connection's as a promise; a connection that breaks meanwhile rejects it as well. */
function settled(call: (done: Done) => void, connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error);
    const end = () => reject(new Error("the connection was closed"));
    connection.once("error", fail);
    connection.once("end", end);
    call((error) => {
      connection.off("error", fail);
      connection.off("end", end);
      if (error) reject(error);
      else resolve();
    });
  });
}
