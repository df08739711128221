/** Every program here ends, prints, logs and makes its tables in our sandbox as it does under the real Flask-SQLAlchemy. */

import { describe, expect, test } from 'vitest';
import { comparable, files, outcome, programs } from './programs.ts';

describe.each(files())('%s', (file) => {
  test.each(programs(file).map(({ name, source, recorded }) => [name, source, recorded] as const))(
    '%s',
    (_, source, recorded) => {
      const ours = outcome(source);
      expect(comparable(ours)).toEqual(comparable(recorded));
      // What only shows when mappers are configured or tables made has no line in the real library; ours names one.
      if (recorded.error?.line) expect(ours.error?.line).toBe(recorded.error.line);
      else if (recorded.error) expect(ours.error?.line).toBeGreaterThan(0);
    },
  );
});
