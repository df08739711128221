/** Random programs with models come out of our sandbox as they come out of the real Flask-SQLAlchemy. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { comparable, type Outcome, outcome } from '../models/programs.ts';

interface Recorded {
  readonly seed: number;
  readonly source: string;
  readonly recorded: Outcome;
}

/** Another file may be named, for more programs than are kept here. */
const file = process.env.BACKREF_RANDOM_PROGRAMS ?? new URL('./programs.json.gz', import.meta.url);

// The generator writes the file in this shape.
const programs = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Recorded[];

/** How many share one test: each alone would drown the report. */
const BATCH = 100;

const batches = Array.from({ length: Math.ceil(programs.length / BATCH) }, (_, index) =>
  programs.slice(index * BATCH, (index + 1) * BATCH),
);

describe('random programs', () => {
  test.each(batches.map((batch) => [batch[0]?.seed, batch.at(-1)?.seed, batch] as const))(
    '%d to %d',
    (_, __, batch) => {
      for (const { seed, source, recorded } of batch) {
        expect(comparable(outcome(source)), `seed ${seed}\n${source}`).toEqual(comparable(recorded));
      }
    },
  );
});
