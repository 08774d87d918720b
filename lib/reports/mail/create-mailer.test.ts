import { afterEach, describe, expect, it } from "vitest";
import { mailCertificate } from "../testing/mail-certificate.ts";
import { type MailServer, startMailServer } from "../testing/start-mail-server.ts";
import { createMailer } from "./create-mailer.ts";
import type { MailSettings } from "./mail-settings.ts";

const login = { login: "mirante", password: "correct horse battery" };
const mail = {
  ...{ to: "ana@example.com", subject: "Manhã: quarta", id: "7f3a" },
  ...{ text: "Nível de serviço: 71,3%", html: "<p>Nível de serviço: 71,3%</p>" },
};

const servers: MailServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function started(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

function mailerOf({ port }: Pick<MailServer, "port">, settings: Partial<MailSettings> = {}) {
  const all = {
    host: "localhost",
    port,
    security: "starttls",
    from: "mirante@example.com",
    ca: mailCertificate,
  };
  return createMailer({ ...all, ...settings } as MailSettings, { connectMs: 2_000, silenceMs: 2_000 });
}

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error as { code: string; told: string | undefined; isFinal: boolean } | undefined;
}

describe("a mail", () => {
  it.each(["starttls", "tls", "none"] as const)(
    "reaches the server by %s, as it was written",
    async (security) => {
      const server = await started({ secure: security === "tls" });
      const session = await mailerOf(server, { security }).open();
      await session.send(mail);
      session.end();
      const [taken] = server.mails;
      expect(taken).toMatchObject({
        ...{ from: "mirante@example.com", to: ["ana@example.com"], text: mail.text, html: mail.html },
        isSecure: security !== "none",
      });
      expect(taken?.headers.get("message-id")).toBe("<7f3a@example.com>");
      expect(taken?.headers.get("subject")).toMatch(/^=\?UTF-8\?/);
      expect(taken?.headers.get("auto-submitted")).toBe("auto-generated");
    },
  );

  it("is sent by a login, whose password is in no error", async () => {
    const server = await started({ login });
    const session = await mailerOf(server, { login }).open();
    await session.send(mail);
    session.end();
    expect(server.mails[0]?.login).toBe("mirante");
    const failure = await failureOf(
      mailerOf(server, { login: { ...login, password: "of yesterday" } }).open(),
    );
    expect(failure).toMatchObject({ code: "refused", told: "535 that login or password is wrong" });
    expect(JSON.stringify(failure) + String(failure)).not.toContain("of yesterday");
  });

  it("does not leave for a server whose certificate nobody vouches for, nor for one without encryption", async () => {
    const stranger = await started({ login });
    const trusting = { login, ca: undefined };
    expect(await failureOf(mailerOf(stranger, trusting).open())).toMatchObject({ code: "insecure" });
    // As behind a middleman who strips the offer of encryption.
    const plain = await started({ disabledCommands: ["STARTTLS"] });
    for (const security of ["starttls", "tls"] as const)
      expect(await failureOf(mailerOf(plain, { security }).open())).toMatchObject({ code: "insecure" });
    expect([...stranger.mails, ...plain.mails]).toEqual([]);
  });

  it("goes nowhere but to where an operator's server may be", async () => {
    for (const host of ["169.254.169.254", "[fe80::1]", "0.0.0.0"])
      expect(await failureOf(mailerOf({ port: 25 }, { host }).open())).toMatchObject({ code: "unreachable" });
    const rebound = createMailer(
      { host: "mail.example", port: 25, security: "none", from: "mirante@example.com" },
      { resolve: async () => [{ address: "169.254.169.254", family: 4 }] },
    );
    expect(await failureOf(rebound.open())).toMatchObject({ code: "unreachable" });
  });

  it("that is refused says so in the server's words, and the next one is taken", async () => {
    const server = await started();
    server.refuse = (address) => (address.startsWith("nobody") ? "550 no such mailbox" : undefined);
    const session = await mailerOf(server).open();
    expect(await failureOf(session.send({ ...mail, to: "nobody@example.com" }))).toMatchObject({
      ...{ code: "refused", isFinal: true },
      told: expect.stringContaining("no such mailbox"),
    });
    server.refuseMail = "452 the disk is full";
    expect(await failureOf(session.send(mail))).toMatchObject({ code: "refused", isFinal: false });
    server.refuseMail = undefined;
    await session.send(mail);
    session.end();
    expect(server.mails).toHaveLength(1);
  });

  it("whose server falls silent once it has it may have been taken; before that, it was not", async () => {
    const server = await started();
    const session = await mailerOf(server).open();
    server.refuseMail = "silence";
    expect(await failureOf(session.send(mail))).toMatchObject({ code: "unsure" });
    expect(await failureOf(session.send(mail))).toMatchObject({ code: "unreachable" });
    const { port } = server;
    await server.stop();
    servers.splice(0);
    expect(await failureOf(mailerOf({ port }).open())).toMatchObject({ code: "unreachable" });
  });

  it("cannot be given another header by its words", async () => {
    const server = await started();
    const session = await mailerOf(server, { security: "none" }).open();
    await session.send({ ...mail, subject: "Shift\r\nBcc: eve@example.com\r\n\r\n<script>" });
    session.end();
    const [taken] = server.mails;
    expect(taken?.headers.has("bcc")).toBe(false);
    expect(taken?.headers.get("subject")).toContain("Bcc: eve@example.com");
    expect(taken?.to).toEqual(["ana@example.com"]);
  });
});
