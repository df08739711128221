/** Measures, in Node, how long the sandbox takes for programs of many models. Called by `bench.ts`. */

import { openSandbox } from '../../src/sandbox/open.ts';
import type { Run, RunRequest, Timing } from '../../src/sandbox/protocol.ts';
import { median } from './statistics.ts';

export interface Compiled {
  readonly models: number;
  readonly milliseconds: number;
  readonly parts: Timing;
}

/** A chain of models: each has six columns, and all but the first refer to the one before and are referred to. */
export function generateModels(count: number): string {
  const models = Array.from({ length: count }, (_, index) => generateModel(index));
  return ['from app import db', ...models].join('\n\n\n');
}

function generateModel(index: number): string {
  const lines = [
    `class Model${index}(db.Model):`,
    `    __tablename__ = "table_${index}"`,
    '    id = db.Column(db.Integer, primary_key=True)',
    '    name = db.Column(db.String(64), unique=True, nullable=False)',
    '    body = db.Column(db.Text)',
    '    score = db.Column(db.Float, default=0.0)',
    '    created_at = db.Column(db.DateTime, index=True)',
  ];
  if (index > 0) {
    lines.push(
      `    parent_id = db.Column(db.Integer, db.ForeignKey("table_${index - 1}.id"))`,
      `    parent = db.relationship("Model${index - 1}", backref="children")`,
    );
  }
  return lines.join('\n');
}

/** @throws Error if the sandbox refuses a generated program: a time without its work would be worth nothing. */
export async function measureCompile(counts: readonly number[]): Promise<Compiled[]> {
  const run = await openSandbox(null);
  // The first runs pay for the just-in-time compiler, and nobody's tenth keystroke does.
  for (let round = 0; round < 5; round += 1) run(requestFor(10));
  return counts.map((models) => {
    // Each text is another one: a tree that is remembered costs nothing.
    const samples = Array.from({ length: models > 100 ? 3 : 9 }, (_, round) => timed(run, requestFor(models, round)));
    const milliseconds = median(samples.map((sample) => sample.milliseconds));
    const typical = samples.find((sample) => sample.milliseconds === milliseconds) ?? samples[0];
    if (typical === undefined || !typical.run.ok) throw new Error(refusal(models, typical?.run));
    return { models, milliseconds, parts: typical.run.timing };
  });
}

function requestFor(models: number, round = 0): RunRequest {
  return {
    files: [{ name: 'models.py', text: `${generateModels(models)}\n# ${round}\n` }],
    entries: ['models.py'],
    checks: null,
    seed: null,
    mode: 'tolerant',
    ambient: true,
  };
}

function timed(run: (request: RunRequest) => Run, request: RunRequest): { run: Run; milliseconds: number } {
  const start = performance.now();
  const result = run(request);
  return { run: result, milliseconds: performance.now() - start };
}

function refusal(models: number, run: Run | undefined): string {
  return `${models} generated models do not run: ${run?.problems.find(({ severity }) => severity === 'error')?.message}`;
}
