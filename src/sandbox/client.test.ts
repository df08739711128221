import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSandbox, type Outcome, type SandboxClient, type WorkerPort } from './client.ts';
import type { Answer, Question } from './messages.ts';
import type { Run, RunRequest } from './protocol.ts';

class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  asked: Question[] = [];
  terminated = false;

  postMessage(question: Question): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(answer: Answer): void {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>);
  }

  crash(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }

  /** Answers the newest question with a Run that prints its source back. */
  reply(): void {
    const { id, request } = this.asked.at(-1)!;
    this.say({ kind: 'run', id, run: { output: request.files[0]!.text } as Run });
  }
}

const request = (text: string): RunRequest => ({
  files: [{ name: 'models.py', text }],
  entries: ['models.py'],
  checks: null,
  seed: null,
  mode: 'tolerant',
  ambient: true,
});

let workers: FakeWorker[];
let sandbox: SandboxClient;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  const spawn = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  sandbox = createSandbox({ timeLimit: 2000, loadLimit: 60_000, spareDelay: 1000, spawn });
  sandbox.warm();
});

afterEach(() => {
  sandbox.close();
  vi.useRealTimers();
});

const output = (outcome: Outcome) => (outcome.kind === 'run' ? outcome.run.output : outcome.kind);
const problemType = (outcome: Outcome) => (outcome.kind === 'stopped' ? outcome.problem.type : outcome.kind);

/** Runs one program to its end and lets the spare start. */
async function warmUp() {
  const first = sandbox.run(request('warm'));
  workers[0]!.say({ kind: 'ready' });
  workers[0]!.reply();
  await first;
  vi.advanceTimersByTime(1000);
  workers[1]!.say({ kind: 'ready' });
}

test('warming twice starts one worker', () => {
  sandbox.warm();
  expect(workers).toHaveLength(1);
});

describe('one request', () => {
  test('is sent when the worker is ready and answered with its run', async () => {
    const outcome = sandbox.run(request('a'));
    expect(workers[0]!.asked).toHaveLength(0);
    workers[0]!.say({ kind: 'ready' });
    workers[0]!.reply();
    expect(output(await outcome)).toBe('a');
  });

  test('tells how long the round trip took', async () => {
    const outcome = sandbox.run(request('a'));
    workers[0]!.say({ kind: 'ready' });
    vi.advanceTimersByTime(7);
    workers[0]!.reply();
    expect(await outcome).toMatchObject({ kind: 'run', roundTrip: 7 });
  });
});

describe('latest wins', () => {
  test('while one runs only the newest other request is kept', async () => {
    const outcomes = ['a', 'b', 'c', 'd'].map((text) => sandbox.run(request(text)));
    workers[0]!.say({ kind: 'ready' });
    workers[0]!.reply();
    expect(await Promise.all(outcomes.map(async (outcome) => output(await outcome)))).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'd',
    ]);
  });

  test('what runs is not aborted by what comes after it', async () => {
    workers[0]!.say({ kind: 'ready' });
    const first = sandbox.run(request('a'));
    const second = sandbox.run(request('b'));
    workers[0]!.reply();
    expect(output(await first)).toBe('a');
    workers[0]!.reply();
    expect(output(await second)).toBe('b');
  });
});

describe('the watchdog', () => {
  test('stops an endless loop, and the warm spare runs what waits', async () => {
    await warmUp();
    const endless = sandbox.run(request('while True: pass'));
    const next = sandbox.run(request('mended'));
    vi.advanceTimersByTime(2100);
    expect(await endless).toMatchObject({ kind: 'stopped', problem: { type: 'TimeLimit', family: 'sandbox' } });
    expect(workers[0]!.terminated).toBe(true);
    workers[1]!.reply();
    expect(output(await next)).toBe('mended');
  });

  test('starts another spare afterwards', async () => {
    await warmUp();
    sandbox.run(request('while True: pass'));
    vi.advanceTimersByTime(2100);
    vi.advanceTimersByTime(1000);
    expect(workers).toHaveLength(3);
  });

  test('does not count while the engine loads', async () => {
    const outcome = sandbox.run(request('a'));
    vi.advanceTimersByTime(30_000);
    workers[0]!.say({ kind: 'ready' });
    vi.advanceTimersByTime(1900);
    workers[0]!.reply();
    expect(output(await outcome)).toBe('a');
  });

  test('takes an answer that waits in the queue of a busy page', async () => {
    workers[0]!.say({ kind: 'ready' });
    const outcome = sandbox.run(request('a'));
    vi.advanceTimersByTime(2000);
    workers[0]!.reply();
    expect(output(await outcome)).toBe('a');
  });

  test('is at rest between runs', async () => {
    await warmUp();
    vi.advanceTimersByTime(100_000);
    expect(workers.some((worker) => worker.terminated)).toBe(false);
  });
});

describe('a worker that fails', () => {
  test('to start gives a problem, and the next request tries again', async () => {
    const outcome = sandbox.run(request('a'));
    workers[0]!.crash('404');
    expect(problemType(await outcome)).toBe('SandboxFailure');
    const again = sandbox.run(request('b'));
    workers[1]!.say({ kind: 'ready' });
    workers[1]!.reply();
    expect(output(await again)).toBe('b');
  });

  test('to load its engine gives a problem', async () => {
    const outcome = sandbox.run(request('a'));
    workers[0]!.say({ kind: 'broken', id: null, message: 'no wasm' });
    expect(problemType(await outcome)).toBe('SandboxFailure');
  });

  test('to load in time gives a problem', async () => {
    const outcome = sandbox.run(request('a'));
    vi.advanceTimersByTime(60_100);
    expect(problemType(await outcome)).toBe('SandboxFailure');
  });

  test('before anything was asked fails silently and is replaced', async () => {
    workers[0]!.crash('404');
    const outcome = sandbox.run(request('a'));
    workers[1]!.say({ kind: 'ready' });
    workers[1]!.reply();
    expect(output(await outcome)).toBe('a');
  });

  test('in the middle of a run gives a problem for that run only', async () => {
    await warmUp();
    const first = sandbox.run(request('a'));
    const second = sandbox.run(request('b'));
    workers[0]!.crash('out of memory');
    expect(problemType(await first)).toBe('SandboxFailure');
    workers[1]!.reply();
    expect(output(await second)).toBe('b');
  });

  test('with a fault of ours is replaced', async () => {
    await warmUp();
    const outcome = sandbox.run(request('a'));
    workers[0]!.say({ kind: 'broken', id: 2, message: 'TypeError: x is undefined' });
    expect(await outcome).toMatchObject({ problem: { family: 'sandbox', span: null } });
    expect(workers[0]!.terminated).toBe(true);
  });

  test('as a spare does not disturb the one at work', async () => {
    await warmUp();
    workers[1]!.crash('404');
    const outcome = sandbox.run(request('a'));
    workers[0]!.reply();
    expect(output(await outcome)).toBe('a');
  });
});

test('closing leaves no call hanging and no worker alive', async () => {
  await warmUp();
  const outcomes = [sandbox.run(request('a')), sandbox.run(request('b'))];
  sandbox.close();
  expect((await Promise.all(outcomes)).map((outcome) => outcome.kind)).toEqual(['superseded', 'superseded']);
  expect(workers.every((worker) => worker.terminated)).toBe(true);
});
