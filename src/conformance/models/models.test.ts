/** Every program here ends, prints, logs and makes its tables in our sandbox as it does under the real Flask-SQLAlchemy. */

import { describe, expect, test } from 'vitest';
import { comparable, files, outcome, programs } from './programs.ts';

describe.each(files())('%s', (file) => {
  test.each(programs(file).map(({ name, source, recorded }) => [name, source, recorded] as const))(
    '%s',
    (_, source, recorded) => {
      expect(comparable(outcome(source))).toEqual(comparable(recorded));
    },
  );
});
