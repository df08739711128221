/** Expressions, functions, types and the tables made with them show themselves as the real library's do: SQL, parameters, types, exceptions. */

import { describe, expect, test } from 'vitest';
import { cases, observed } from './expressions.ts';

describe.each(['operators', 'constructors', 'functions', 'datatypes', 'tables', 'values'])('%s', (file) => {
  test.each(cases(file).map(({ expression, program, recorded }) => [expression, program, recorded] as const))(
    '%s',
    (_, program, recorded) => {
      expect(observed(program)).toEqual(recorded);
    },
  );
});
