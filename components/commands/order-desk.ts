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
  /** Orders of which nothing was sent yet: they wait for a login. */
  readonly #held = new Set<string>();

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
    if (wantsConfirmation(wish) && rights.read()?.isLoginMissing === true) {
      this.#held.add(order.id);
      this.#set({ question: { order: order.id, isDenied: false } });
    } else this.#ponder(order, await this.#send(order));
  }

  /** Orders anew what surely was not done. */
  readonly retry = async (id: string): Promise<void> => {
    const order = this.#find(id);
    if (order !== undefined) this.#ponder(order, await this.#sendFailed(order));
  };

  /** Asks the server once more for the same attempt, which it then does at most once. */
  readonly askAgain = async (id: string): Promise<void> => {
    const order = this.#find(id);
    if (order !== undefined) this.#ponder(order, await this.#send(order));
  };

  /** Asks for an Interact login, for an order that was denied or for all to come. */
  readonly askCredential = (order?: string): void =>
    this.#set({ question: { order, isDenied: order !== undefined } });

  /**
   * Whether the server took it; the order that waited for it then goes on. The question stays until that is answered: only
   * the CTI says whether the password was right.
   */
  readonly giveCredential = async (credential: TypedCredential): Promise<boolean> => {
    const { question } = this.#state;
    if (!(await this.#parts.give(credential))) return false;
    void this.#parts.rights.refresh();
    const order = question?.order === undefined ? undefined : this.#find(question.order);
    const isLeft = () => this.#state.question !== question;
    if (order === undefined) {
      if (!isLeft()) this.#set({ question: undefined });
      return true;
    }
    this.#held.delete(order.id);
    // What the CTI has denied was an answer; what waited for the login goes on under the key that it has.
    const answered = await (question?.isDenied === true ? this.#sendFailed(order) : this.#send(order));
    if (isLeft()) return true;
    const isDenied = refusalsIn(answered).some(({ errorType }) => errorType === "command_denied");
    this.#set({ question: isDenied ? { order: order.id, isDenied } : undefined });
    return true;
  };

  /** No login is given: nothing of an order that waited for one is sent. */
  readonly leaveCredential = (): void => {
    const { question } = this.#state;
    this.#set({ question: undefined });
    const order = question?.order === undefined ? undefined : this.#find(question.order);
    if (order === undefined || !this.#held.delete(order.id)) return;
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

  /** Orders anew what surely was not done. What nobody knows the end of is not among it. */
  async #sendFailed(order: Order): Promise<Results> {
    const { told } = this.#state;
    const targets = failedTargets(order, (id) => told[id]).filter((target) => target !== "");
    if (targets.length === 0 && order.targets.length > 0) return new Map();
    return this.#send({ ...order, attempt: { key: this.#parts.newKey(), targets } });
  }

  async #send(order: Order): Promise<Results> {
    const sending = resultsOf(order.attempt.targets, { type: "sending" });
    this.#put({ ...order, results: new Map([...order.results, ...sending]) });
    const answered = await this.#parts.send(order, order.attempt);
    const now = this.#find(order.id);
    if (now !== undefined) this.#put({ ...now, results: new Map([...now.results, ...answered]) });
    return answered;
  }

  /** What an answer asks of the person: a login, or to look at other menus. */
  #ponder({ id }: Order, answered: Results): void {
    const refused = refusalsIn(answered);
    if (refused.some(({ code, errorType }) => code === "forbidden" || errorType === "command_denied"))
      void this.#parts.rights.refresh();
    if (refused.some(({ code }) => code === "cti_credentials_required"))
      this.#set({ question: { order: id, isDenied: false } });
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

function refusalsIn(results: Results) {
  return [...results.values()].filter((result) => result.type === "refused");
}
