import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const at = (from: number) => ({ file: 'models.py', from, to: from + 5 });
const echo = (span: ReturnType<typeof at> | null) => ({ statement: 'COMMIT', parameters: null, span });

test('SQL of one statement is one moment, in order', () => {
  expect(timelineOf([echo(at(1)), echo(at(1)), echo(at(9)), echo(null), echo(at(1))])).toEqual([
    { span: at(1), firstEcho: 0, lastEcho: 2 },
    { span: at(9), firstEcho: 2, lastEcho: 3 },
    { span: null, firstEcho: 3, lastEcho: 4 },
    { span: at(1), firstEcho: 4, lastEcho: 5 },
  ]);
  expect(timelineOf([])).toEqual([]);
});
