/** `range`: integers that are computed when they are asked for. Its methods are added by `python/builtins`. */

import { builtinType, PyObject, type PyType } from './object.ts';
import { rangeLength } from './slice.ts';

export const rangeType: PyType = builtinType('range');

export class PyRange extends PyObject {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
  readonly length: bigint;

  constructor(start: bigint, stop: bigint, step: bigint) {
    super(rangeType);
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = rangeLength(start, stop, step);
  }

  /** The integer at a position within the range. */
  at(position: bigint): bigint {
    return this.start + position * this.step;
  }

  *[Symbol.iterator](): Generator<bigint> {
    let value = this.start;
    for (let left = this.length; left > 0n; left--) {
      yield value;
      value += this.step;
    }
  }
}
