import type { CommandAnswer, CommandLine, CommandSending, Credential, SourceCommand } from "../upstream.ts";
import { answerOfFault } from "./answer-of-fault.ts";
import type { Clock } from "./clock.ts";
import type { WireFormat } from "./codec/index.ts";
import { commandRequest } from "./command-request.ts";
import { createOrderLines, type OrderLine } from "./create-order-lines.ts";
import { createHttpClient } from "./http-client.ts";
import { createInteractClient, type InteractClient } from "./interact-client.ts";
import type { Resend } from "./interact-run.ts";
import type { Logger } from "./logger.ts";
import { readAnswer } from "./read-answer.ts";
import type { SweepScope } from "./stats-sweep.ts";
import { translateGrants, type WireCommand } from "./translate/index.ts";
import { readGrants } from "./wire/index.ts";

interface CommandSenderOptions {
  readonly url: string;
  readonly format: WireFormat;
  readonly clock: Clock;
  readonly logger: Logger;
  /** See `InteractRun.beginResend`; undefined while nothing runs. */
  readonly beginResend: (scope: SweepScope) => Resend | undefined;
}

/**
 * Sends people's commands, each over a connection of its own, so that no command waits for a statistic, nor is it written
 * into a socket that the CTI is just closing.
 */
export function createCommandSender(options: CommandSenderOptions): CommandSending {
  const lines = createOrderLines(options.url, options);
  return {
    wantsCredential: (name) => name === "set_agent_state" || name === "agent_logout",
    open(signal): CommandLine {
      const line = lines.open(signal);
      return {
        send: (command, credential) => sendTold(options, { line, command, credential, signal }),
        hangUp: () => line.hangUp(),
      };
    },
    async userGrants(login, signal) {
      try {
        const { body } = await withClient(options, (client) =>
          client.query("supervisor/get_user_grants", { name: login }, signal),
        );
        return { answer: "known", grants: translateGrants(login, readGrants(body).value) };
      } catch (cause) {
        const answer = answerOfFault(cause, { wasSent: true });
        if (answer.answer === "refused" && answer.errorType === "not_found") return { answer: "stranger" };
        return answer;
      }
    },
  };
}

/** One command, and over what it is sent. */
interface Sent {
  readonly line: OrderLine;
  readonly command: SourceCommand;
  readonly credential: Credential | undefined;
  readonly signal: AbortSignal;
}

async function sendTold(options: CommandSenderOptions, sent: Sent): Promise<CommandAnswer> {
  const { clock, logger } = options;
  const { line, command } = sent;
  const sinceMs = clock.monotonicMs();
  try {
    const answer = await sendOnce(options, sent);
    logger.info("command_answered", {
      command: command.name,
      target: command.agent ?? command.service,
      ms: Math.round(clock.monotonicMs() - sinceMs),
      answer: answer.answer,
      ...codesOf(answer),
    });
    return answer;
  } finally {
    line.hangUp();
  }
}

async function sendOnce(
  options: CommandSenderOptions,
  { line, command, credential, signal }: Sent,
): Promise<CommandAnswer> {
  if (signal.aborted) return { answer: "unreachable", reason: "aborted" };
  const scope = scopeCleared(command);
  const resend = scope && options.beginResend(scope);
  if (scope !== undefined && resend === undefined) return { answer: "unavailable", reason: "not_subscribed" };
  const wire = wireCommand(command, credential, resend);
  if (wire === undefined) return { answer: "refused", errorType: "missing_data" };
  const answer = await ask(options, line, wire, credential?.password);
  if (answer.answer !== "accepted") resend?.failed();
  return answer;
}

async function ask(
  { format }: CommandSenderOptions,
  line: OrderLine,
  command: WireCommand,
  secret: string | undefined,
): Promise<CommandAnswer> {
  const sending = { wasSent: false };
  try {
    const answer = await line.ask(commandRequest(format, command), () => {
      sending.wasSent = true;
    });
    const { status } = await readAnswer(answer, format);
    return status === "ok" ? { answer: "accepted" } : { answer: "timeout", reason: "no_status" };
  } catch (cause) {
    return answerOfFault(cause, { ...sending, secret });
  }
}

async function withClient<T>(
  { url, format, clock }: CommandSenderOptions,
  work: (client: InteractClient) => Promise<T>,
): Promise<T> {
  const client = createInteractClient(createHttpClient(url, { clock }), format);
  try {
    return await work(client);
  } finally {
    // Whoever waits for the answer need not wait for the socket's end.
    void client.close();
  }
}

function scopeCleared({ name }: SourceCommand): SweepScope | undefined {
  if (name === "clear_agent_stats") return "agents";
  return name === "clear_service_stats" ? "services" : undefined;
}

/** Undefined when something is missing that the manual asks for. */
function wireCommand(
  { name, agent, service, stateId }: SourceCommand,
  credential: Credential | undefined,
  resend: Resend | undefined,
): WireCommand | undefined {
  const who = credential && { supervisor: credential.login, password: credential.password };
  switch (name) {
    case "set_agent_state":
      return who && agent !== undefined && stateId !== undefined
        ? { name, ...who, agent, stateId }
        : undefined;
    case "agent_logout":
      return who && agent !== undefined ? { name, ...who, agent } : undefined;
    case "reset_agent_stats":
      return agent === undefined ? undefined : { name, agent };
    case "reset_service_stats":
      return service === undefined ? undefined : { name, service };
    case "clear_agent_stats":
    case "clear_service_stats":
      return resend && { name, subscriptionId: resend.subscriptionId };
  }
}

/** What of an answer may be logged: codes, never the CTI's own text. */
function codesOf(answer: CommandAnswer): { readonly reason?: string } {
  if (answer.answer === "accepted") return {};
  return { reason: answer.answer === "refused" ? answer.errorType : answer.reason };
}
