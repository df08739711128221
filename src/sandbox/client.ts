/**
 * The page's end of the sandbox: takes run requests, keeps one in flight and only the newest one waiting, terminates a
 * worker that takes too long and goes on with a spare that is already warm. Called by the store.
 */

import type { Answer, Question } from './messages.ts';
import type { Problem, Run, RunRequest } from './protocol.ts';

/** Every call ends in one of these; none hangs and none rejects. */
export type Outcome =
  | {
      readonly kind: 'run';
      readonly run: Run /** Milliseconds from sending to receiving. */;
      readonly roundTrip: number;
    }
  /** A newer request took its place before it was begun. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'stopped'; readonly problem: Problem };

export interface SandboxClient {
  /** Starts loading the engine, if that was not done before. */
  warm(): void;
  run(request: RunRequest): Promise<Outcome>;
  /** Terminates the workers. Whatever still waits is superseded. */
  close(): void;
}

/** The part of a `Worker` that is used, so that tests can stand in for one. */
export interface WorkerPort {
  postMessage(message: Question): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface SandboxOptions {
  /** Milliseconds a program may run, counted from when a worker that is ready was given it. */
  readonly timeLimit?: number;
  /** Milliseconds the engine may take to load. */
  readonly loadLimit?: number;
  /** Milliseconds after the first answer until the spare is started, so that it doesn't compete with the first paint. */
  readonly spareDelay?: number;
  readonly spawn?: () => WorkerPort;
}

interface Call {
  readonly request: RunRequest;
  readonly settle: (outcome: Outcome) => void;
}

/** A worker and what is known of it. */
interface Seat {
  readonly port: WorkerPort;
  ready: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Starts no worker before `warm` or the first `run`. A program that exceeds `timeLimit` gives the problem `TimeLimit`; a worker that
 * fails gives `SandboxFailure`, and the next request finds a new one.
 */
export function createSandbox(options: SandboxOptions = {}): SandboxClient {
  return new Client(options);
}

class Client implements SandboxClient {
  readonly #timeLimit: number;
  readonly #loadLimit: number;
  readonly #spareDelay: number;
  readonly #spawn: () => WorkerPort;
  #active: Seat | null = null;
  #spare: Seat | null = null;
  #spareTimer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Call | null = null;
  #running: (Call & { readonly id: number; readonly sent: number }) | null = null;
  #lastId = 0;

  constructor({ timeLimit = 2000, loadLimit = 60_000, spareDelay = 1000, spawn = startWorker }: SandboxOptions) {
    this.#timeLimit = timeLimit;
    this.#loadLimit = loadLimit;
    this.#spareDelay = spareDelay;
    this.#spawn = spawn;
  }

  warm(): void {
    this.#active ??= this.#start();
  }

  run(request: RunRequest): Promise<Outcome> {
    return new Promise((settle) => {
      this.#waiting?.settle({ kind: 'superseded' });
      this.#waiting = { request, settle };
      this.warm();
      this.#sendNext();
    });
  }

  close(): void {
    clearTimeout(this.#spareTimer);
    for (const seat of [this.#active, this.#spare]) if (seat) dismiss(seat);
    this.#active = null;
    this.#spare = null;
    this.#settleAll({ kind: 'superseded' });
  }

  #start(): Seat {
    const seat: Seat = { port: this.#spawn(), ready: false, timer: undefined };
    const late = () => this.#lose(seat, failure('It took too long to load.'));
    watch(seat, this.#loadLimit, late);
    seat.port.onmessage = (event) => this.#hear(seat, event.data);
    seat.port.onerror = (event) => this.#lose(seat, failure(event.message || 'Its worker could not be started.'));
    return seat;
  }

  #sendNext(): void {
    const seat = this.#active;
    const call = this.#waiting;
    if (!seat?.ready || this.#running || !call) return;
    this.#waiting = null;
    this.#lastId += 1;
    this.#running = { ...call, id: this.#lastId, sent: performance.now() };
    watch(seat, this.#timeLimit, () => this.#lose(seat, timeLimitReached(this.#timeLimit)));
    seat.port.postMessage({ id: this.#lastId, request: call.request });
  }

  #hear(seat: Seat, answer: Answer): void {
    if (answer.kind === 'broken') {
      this.#lose(seat, failure(answer.message));
    } else {
      clearTimeout(seat.timer);
      if (answer.kind === 'ready') seat.ready = true;
      else this.#finish(answer);
      this.#sendNext();
    }
  }

  #finish({ id, run }: { readonly id: number; readonly run: Run }): void {
    const call = this.#running;
    if (call?.id !== id) return;
    this.#running = null;
    call.settle({ kind: 'run', run, roundTrip: performance.now() - call.sent });
    this.#warmSpare();
  }

  /** Gives a seat up: the call that ran in it gets the problem, the spare takes over what waits. */
  #lose(seat: Seat, problem: Problem): void {
    dismiss(seat);
    if (seat === this.#spare) this.#spare = null;
    if (seat !== this.#active) return;
    this.#active = this.#spare;
    this.#spare = null;
    if (!seat.ready && !this.#active) {
      this.#settleAll({ kind: 'stopped', problem });
    } else {
      this.#active ??= this.#start();
      this.#stopRunning(problem);
      this.#sendNext();
      this.#warmSpare();
    }
  }

  #stopRunning(problem: Problem): void {
    const call = this.#running;
    this.#running = null;
    call?.settle({ kind: 'stopped', problem });
  }

  #settleAll(outcome: Outcome): void {
    const calls = [this.#running, this.#waiting];
    this.#running = null;
    this.#waiting = null;
    for (const call of calls) call?.settle(outcome);
  }

  #warmSpare(): void {
    if (this.#spare || this.#spareTimer !== undefined) return;
    this.#spareTimer = setTimeout(() => {
      this.#spareTimer = undefined;
      this.#spare ??= this.#start();
    }, this.#spareDelay);
  }
}

/** The answer may already be in the queue of a page that was busy itself, so the dog looks twice. */
function watch(seat: Seat, limit: number, bite: () => void): void {
  seat.timer = setTimeout(() => {
    seat.timer = setTimeout(bite, 20);
  }, limit);
}

function dismiss({ port, timer }: Seat): void {
  clearTimeout(timer);
  port.onmessage = null;
  port.onerror = null;
  port.terminate();
}

function startWorker(): WorkerPort {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sandbox' });
}

function timeLimitReached(milliseconds: number): Problem {
  return problem({
    type: 'TimeLimit',
    message: `The program was stopped after ${milliseconds / 1000} seconds.`,
    hint: 'It may never end: look for a loop whose condition stays true. Nothing is lost: edit it, and it runs again.',
  });
}

function failure(message: string): Problem {
  return problem({
    type: 'SandboxFailure',
    message: `The sandbox itself failed: ${message}`,
    hint: 'This is a fault of the sandbox and not of your program. It starts anew at your next edit.',
  });
}

function problem(words: Pick<Problem, 'type' | 'message' | 'hint'>): Problem {
  return {
    ...words,
    severity: 'error',
    family: 'sandbox',
    suggestion: null,
    span: null,
    line: 0,
    column: 0,
    fix: null,
    subjects: [],
  };
}
