/** The tasks of a lesson: which pass, and what the others say. */

import { expect, test } from 'vitest';
import { openSandbox } from './open.ts';

const sandbox = await openSandbox(null);

function results(models: string, checks: string) {
  const run = sandbox({
    files: [
      { name: 'models.py', text: models },
      { name: 'checks.py', text: checks },
    ],
    entries: ['models.py'],
    checks: 'checks.py',
    seed: null,
    mode: 'tolerant',
    ambient: false,
  });
  return run.checks;
}

test('a docstring is the task, an assertion message the first hint', () => {
  const checks = `from models import x


def test_x():
    """Make \`x\`
    one."""
    assert x == 1, f"It is {x}."


def helper():
    raise ValueError
`;
  const task = 'Make `x`\none.';
  expect(results('x = 1\n', checks)).toEqual([{ name: 'test_x', task, passed: true, message: null }]);
  expect(results('x = 2\n', checks)).toEqual([{ name: 'test_x', task, passed: false, message: 'It is 2.' }]);
});

test('an assertion without words shows what it says', () => {
  const [result] = results('x = 2\n', 'from models import x\n\n\ndef test_x_is_one():\n    assert x == 1\n');
  expect(result).toMatchObject({ task: 'x is one', passed: false, message: 'This does not hold yet: `x == 1`' });
});

test('an exception inside a check is its answer', () => {
  const [result] = results('x = {}\n', 'from models import x\n\n\ndef test_x():\n    x["a"]\n');
  expect(result).toMatchObject({ passed: false, message: "KeyError: 'a'" });
});

test('checks that need what the models lack all say so', () => {
  const checks = 'from models import y\n\n\ndef test_a():\n    pass\n\n\ndef test_b():\n    pass\n';
  expect(results('x = 1\n', checks).map(({ message }) => message)).toEqual([
    expect.stringContaining("cannot import name 'y' from 'models'"),
    expect.stringContaining("cannot import name 'y' from 'models'"),
  ]);
});
