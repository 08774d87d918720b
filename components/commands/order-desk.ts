import { createStore, type StoreApi } from "zustand/vanilla";
import type { FloorCommand } from "@/lib/domain/index.ts";
import { type Attempt, type Order, type Results, resultsOf } from "./order.ts";
import { failedTargets } from "./outcome-of.ts";
import type { OwnRights } from "./own-rights.ts";
import type { OrderFacts } from "./send-order.ts";
import { type Wish, wantsConfirmation } from "./wish.ts";

/** Interact login and password, as somebody typed them. They go to the server and are kept nowhere here. */
export interface TypedCredential {
  readonly login: string;
  readonly password: string;
}

/** The dialog that asks for the Interact login. */
export interface CredentialQuestion {
  /** The order that goes on once it is answered; none when somebody only wants to give another login. */
  readonly order: string | undefined;
  /** What was given before was denied. */
  readonly isDenied: boolean;
}

export interface DeskState {
  /** What the dialog asks to confirm. */
  readonly wish: Wish | undefined;
  readonly question: CredentialQuestion | undefined;
  /** Those of this tab that somebody may still want to look at, the newest first. */
  readonly orders: readonly Order[];
  /** Commands of these orders as the floor last told them: it forgets them some minutes after their end. */
  readonly told: Readonly<Record<string, FloorCommand>>;
}

interface OrderDeskParts {
  readonly send: (facts: OrderFacts, attempt: Attempt) => Promise<Results>;
  /** Whether the server took it. Never rejects. */
  readonly give: (credential: TypedCredential) => Promise<boolean>;
  readonly rights: { read(): OwnRights | undefined; refresh(): Promise<void> };
  /** A text that no other call ever gives. */
  readonly newKey: () => string;
}

const mostOrders = 20;

/** Where this tab's orders go from the wish to what became of them. Nothing is ever sent again by itself. */
export class OrderDesk {
  readonly store: StoreApi<DeskState> = createStore(() => nothing);
  readonly #parts: OrderDeskParts;
  /** Orders that a login was given for: what the CTI denies of them may be for a wrong password. */
  readonly #given = new Set<string>();

  constructor(parts: OrderDeskParts) {
    this.#parts = parts;
  }

  /** Somebody wants something: they are asked first, unless there is nothing to ask. */
  readonly wish = (wish: Wish): void => {
    if (wantsConfirmation(wish)) this.#set({ wish });
    else void this.confirm(wish, { isLater: false });
  };

  readonly forgetWish = (): void => this.#set({ wish: undefined });

  /** The wish is meant. Resolves once the server has answered, or a login is asked for. */
  async confirm(wish: Wish, how: Pick<Order, "reason" | "isLater">): Promise<void> {
    const { newKey, rights } = this.#parts;
    const attempt = { key: newKey(), targets: wish.targets };
    const results = resultsOf(wish.targets, { type: "sending" });
    const order: Order = { ...wish, ...how, id: attempt.key, attempt, results };
    this.#set({ wish: undefined, orders: [order, ...this.#state.orders].slice(0, mostOrders) });
    if (wantsConfirmation(wish) && rights.read()?.isLoginMissing === true)
      this.#set({ question: { order: order.id, isDenied: false } });
    else await this.#send(order);
  }

  /** Orders anew what surely was not done. What nobody knows the end of is not among it. */
  readonly retry = async (id: string): Promise<void> => {
    const order = this.#find(id);
    if (order === undefined) return;
    const { told } = this.#state;
    const targets = failedTargets(order, (command) => told[command]).filter((target) => target !== "");
    if (targets.length === 0 && order.targets.length > 0) return;
    await this.#send({ ...order, attempt: { key: this.#parts.newKey(), targets } });
  };

  /** Asks the server once more for the same attempt, which it then does at most once. */
  readonly askAgain = async (id: string): Promise<void> => {
    const order = this.#find(id);
    if (order !== undefined) await this.#send(order);
  };

  /** Asks for an Interact login, for an order that was denied or for all to come. */
  readonly askCredential = (order?: string): void =>
    this.#set({ question: { order, isDenied: order !== undefined } });

  /** Whether the server took it; the order that waited for it then goes on. */
  readonly giveCredential = async (credential: TypedCredential): Promise<boolean> => {
    const { question } = this.#state;
    if (!(await this.#parts.give(credential))) return false;
    this.#set({ question: undefined });
    const order = question?.order === undefined ? undefined : this.#find(question.order);
    void this.#parts.rights.refresh();
    if (order === undefined) return true;
    this.#given.add(order.id);
    // What the CTI has denied was an answer; what waited for the login goes on under the key that it has.
    void (question?.isDenied === true ? this.retry(order.id) : this.#send(order));
    return true;
  };

  /** No login is given: nothing of the order is sent. */
  readonly leaveCredential = (): void => {
    const { question } = this.#state;
    this.#set({ question: undefined });
    const order = question?.order === undefined ? undefined : this.#find(question.order);
    if (order === undefined || ![...order.results.values()].some(({ type }) => type === "sending")) return;
    const refused = { type: "refused", code: "cti_credentials_required" } as const;
    this.#put({ ...order, results: resultsOf(order.attempt.targets, refused) });
  };

  readonly dismiss = (id: string): void =>
    this.#set({ orders: this.#state.orders.filter((order) => order.id !== id) });

  /** The floor's commands of now. */
  readonly note = (commands: Readonly<Record<string, FloorCommand>>): void => {
    const ids = this.#state.orders.flatMap(({ results }) =>
      [...results.values()].flatMap((result) =>
        "id" in result && result.id !== undefined ? [result.id] : [],
      ),
    );
    const { told } = this.#state;
    const now = ids.flatMap((id): [string, FloorCommand][] => {
      const command = Object.hasOwn(commands, id) ? commands[id] : told[id];
      return command === undefined ? [] : [[id, command]];
    });
    const isSame =
      now.length === Object.keys(told).length && now.every(([id, command]) => told[id] === command);
    if (!isSame) this.#set({ told: Object.fromEntries(now) });
  };

  async #send(order: Order): Promise<void> {
    const { targets } = order.attempt;
    const sending = resultsOf(targets, { type: "sending" });
    this.#put({ ...order, results: joined(order.results, sending) });
    const answered = await this.#parts.send(order, order.attempt);
    const now = this.#find(order.id);
    if (now === undefined) return;
    this.#put({ ...now, results: joined(now.results, answered) });
    this.#ponder(order, answered);
  }

  /** What an answer asks of the person: a login, or to look at other menus. */
  #ponder({ id }: Order, answered: Results): void {
    const refused = [...answered.values()].filter((result) => result.type === "refused");
    if (refused.some(({ code }) => code === "forbidden")) void this.#parts.rights.refresh();
    if (refused.some(({ code }) => code === "cti_credentials_required"))
      this.#set({ question: { order: id, isDenied: false } });
    else if (this.#given.delete(id) && refused.some(({ errorType }) => errorType === "command_denied"))
      this.#set({ question: { order: id, isDenied: true } });
  }

  get #state(): DeskState {
    return this.store.getState();
  }

  #set(change: Partial<DeskState>): void {
    this.store.setState(change);
  }

  #find(id: string): Order | undefined {
    return this.#state.orders.find((order) => order.id === id);
  }

  #put(order: Order): void {
    this.#set({ orders: this.#state.orders.map((each) => (each.id === order.id ? order : each)) });
  }
}

const nothing: DeskState = { wish: undefined, question: undefined, orders: [], told: {} };

function joined(before: Results, after: Results): Results {
  return new Map([...before, ...after]);
}
