import type { CommandOutcome, Media } from "../world/types";
import { DrivenClock } from "./clock/driven-clock";
import { ControlRefusal } from "./control/control-refusal";
import { noFaults } from "./control/faults";
import type { HostileAnswer } from "./control/hostile-answers";
import type { LostAnswer } from "./control/lost-answers";
import { patchSwitches } from "./control/patch-switches";
import type { SupervisorChange } from "./control/supervisors";
import type { Switches } from "./control/switches";
import type { Cti } from "./cti";
import { sendEvent } from "./events/send-event";
import type { Listener } from "./http/listener";
import type { LicenceCost } from "./licences/licence-cost";
import { ObservedCti } from "./observed-cti";
import type { WorldDriver } from "./world-driver";

interface SimulatorParts {
  readonly cti: Cti;
  readonly driver: WorldDriver;
  readonly listener: Listener;
}

/** A running CTI server, and every way to disturb it. The control interface offers the same over HTTP. */
export class Simulator extends ObservedCti {
  readonly #driver: WorldDriver;
  readonly #listener: Listener;
  #control: Listener | undefined;

  constructor({ cti, driver, listener }: SimulatorParts) {
    super(cti);
    this.#driver = driver;
    this.#listener = listener;
  }

  /** Address for CTI_URL, without a path. */
  get url(): string {
    return this.#listener.url;
  }

  get port(): number {
    return this.#listener.port;
  }

  /** Address of the control interface; undefined unless it was asked for. */
  get controlUrl(): string | undefined {
    return this.#control?.url;
  }

  attachControl(control: Listener): void {
    this.#control = control;
  }

  /** Ends every connection, channel and timer. */
  async close(): Promise<void> {
    this.#driver.stop();
    this.cti.subscriptions.forget();
    this.cti.channels.reset();
    await Promise.all([this.#listener.close(), this.#control?.close()]);
  }

  /** Resets (RST) the connection of one channel, or of all. */
  drop(channelId?: number): void {
    this.cti.channels.reset(channelId);
  }

  /** Ends (FIN) the connection of one channel, or of all, without on_close_channel. */
  hangUp(channelId?: number): void {
    this.cti.channels.hangUp(channelId);
  }

  /** Keeps one channel, or all, open and silent; bytes are held as TCP would. */
  mute(channelId?: number): void {
    if (channelId === undefined) this.cti.faults.isMuted = true;
    else this.cti.faults.mutedChannels.add(channelId);
  }

  /** Nothing answers any more and nothing closes, until `heal`. */
  blackhole(): void {
    this.cti.faults.isBlackhole = true;
  }

  /** Answers wait `answerMs`; channels send `bytesPerSecond` (0 = unlimited). */
  slow({ answerMs = 0, bytesPerSecond = 0 }: { answerMs?: number; bytesPerSecond?: number }): void {
    this.cti.faults.answerDelayMs = answerMs;
    this.cti.faults.bytesPerSecond = bytesPerSecond;
  }

  /** Channels write chunks of 1 up to `bytes` bytes, default 3. */
  slice(bytes = 3): void {
    this.cti.faults.sliceBytes = bytes;
  }

  /** Ends every network fault; held bytes arrive. */
  heal(): void {
    const { faults } = this.cti;
    const { mutedChannels: _, ...healthy } = noFaults();
    Object.assign(faults, healthy);
    faults.mutedChannels.clear();
    this.cti.hostile.clear();
    this.cti.lost.clear();
    this.cti.channels.resume();
  }

  /** Stops listening; with `isDown` open connections are cut too. */
  async refuse({ isDown = false } = {}): Promise<void> {
    await this.#listener.stopListening();
    if (!isDown) return;
    this.cti.channels.reset();
    this.#listener.closeConnections();
  }

  /** Listens again on the same port. */
  accept(): Promise<void> {
    return this.#listener.listen();
  }

  /** Lets one subscription, or all, end as if its time had come. */
  expire(id?: number): void {
    for (const subscription of this.subscriptions())
      if (id === undefined || subscription.id === id) this.cti.subscriptions.expire(subscription);
  }

  /** Loses every subscription without a word; channels stay open and beat on. */
  loseSubscriptions(): void {
    for (const subscription of this.subscriptions()) this.cti.subscriptions.remove(subscription);
  }

  /** Forgets channels, subscriptions, caches and ids as a restarted process does; the world goes on. */
  restart(): void {
    this.cti.subscriptions.forget();
    this.cti.channels.reset();
    this.cti.channels.taken.clear();
    this.cti.listAnsweredAt.clear();
    this.cti.isConnected = true;
  }

  /** The link between the CTI and Interact: every channel is told, and while down every command is answered 503. */
  serverState(state: "connected" | "disconnected"): void {
    this.cti.isConnected = state === "connected";
    for (const channel of this.cti.channels.list())
      sendEvent(channel, "on_server_state_change", { state }, this.cti.quirks);
  }

  setLicences(total: Partial<LicenceCost>): void {
    this.cti.licences.setTotal(total);
  }

  /** Writes bytes as they are into one channel, or all. */
  injectRaw(bytes: string | Buffer, channelId?: number): void {
    for (const channel of this.cti.channels.list())
      if (channelId === undefined || channel.id === channelId) channel.sendRaw(Buffer.from(bytes));
  }

  /** Sends an arbitrary event into one channel, or all. */
  injectEvent(name: string, data: string, channelId?: number): void {
    for (const channel of this.cti.channels.list())
      if (channelId === undefined || channel.id === channelId) channel.send(name, [Buffer.from(data)]);
  }

  /** Prepares an answer for the next requests of a path. */
  prepareAnswer(answer: Partial<HostileAnswer> & Pick<HostileAnswer, "path">): void {
    const plain = { times: 1, status: 200, contentType: "application/json", headers: {}, thenReset: false };
    this.cti.hostile.prepare({ ...plain, body: Buffer.alloc(0), ...answer });
  }

  /** The next answers to requests of `path` come `delayMs` late, or never; the commands are carried out all the same. */
  loseAnswer(order: Pick<LostAnswer, "path"> & Partial<LostAnswer>): void {
    this.cti.lost.add({ times: 1, delayMs: undefined, ...order });
  }

  /** Changes a supervisor's password or rights, or makes a new login. */
  setSupervisor(change: SupervisorChange): void {
    this.cti.supervisors.change(change);
  }

  /** Turns deviations on or off by name; throws ControlRefusal for one that does not exist. */
  setQuirks(names: readonly string[], isOn = true): void {
    const unknown = this.cti.quirks.set(names, isOn);
    if (unknown.length > 0) throw new ControlRefusal(`There is no quirk ${unknown.join(", ")}`);
  }

  /** Changes behaviours; throws ControlRefusal for one that does not exist. */
  setSwitches(patch: Partial<Switches>): void {
    patchSwitches(this.cti.switches, patch);
  }

  /** Ids held by other clients: opening such a channel is forbidden. Replaces the ids held before. */
  takeChannels(ids: Iterable<number>): void {
    this.cti.channels.taken.clear();
    for (const id of ids) this.cti.channels.taken.add(id);
  }

  /** Plays the world forward at once, whatever its speed. */
  advanceWorld(seconds: number): void {
    this.#driver.advance(seconds);
  }

  /**
   * Moves a driven clock; throws ControlRefusal for a real one. Sockets carry nothing meanwhile: after several minutes at
   * once statistics wait for the next interval, as they do for any slow client.
   */
  advanceClock(seconds: number): void {
    if (!(this.cti.clock instanceof DrivenClock)) throw new ControlRefusal("The clock is not driven");
    this.cti.clock.advance(seconds * 1000);
  }

  setSpeed(speed: number): void {
    this.#driver.setSpeed(speed);
  }

  addAgent(name: string, services: readonly string[]): void {
    this.#change(() => this.world.addAgent(name, services));
  }

  removeAgent(name: string): void {
    this.#change(() => this.world.removeAgent(name));
  }

  addService(name: string, media: readonly Media[]): void {
    this.#change(() => this.world.addService(name, media));
  }

  removeService(name: string): void {
    this.#change(() => this.world.removeService(name));
  }

  offerCalls(service: string, media: Media, count: number): void {
    this.#change(() => this.world.offerCalls(service, media, count));
  }

  setAgentState(agent: string, stateId: number, by = "system"): CommandOutcome {
    return this.#change(() => this.world.setAgentState(agent, stateId, by));
  }

  logoutAgent(agent: string, by = "system"): CommandOutcome {
    return this.#change(() => this.world.logoutAgent(agent, by));
  }

  forgetRequests(): void {
    this.cti.recorder.forget();
  }

  #change<Outcome>(action: () => Outcome): Outcome {
    const outcome = action();
    this.#driver.flush();
    return outcome;
  }
}
