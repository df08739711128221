/** Every program of `language/` and `stdlib/` prints and ends in our interpreter as it does in CPython. */

import { describe, expect, test } from 'vitest';
import { files, programs, run } from './programs.ts';

describe.each([...files('language'), ...files('stdlib')])('%s', (file) => {
  test.each(programs(file).map(({ name, source, recorded }) => [name, source, recorded] as const))(
    '%s',
    (_, source, recorded) => {
      expect(run(source)).toEqual(recorded);
    },
  );
});
