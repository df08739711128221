/**
 * The order in which CPython's hash table would give the integers of a set: they are their own hashes, so programs and
 * books rely on seeing `{1, 2, 3}` sorted (`Objects/setobject.c`). Asked by `set.ts`.
 */

const LINEAR_PROBES = 9;
const SMALLEST = 8;

/** Hashes in the order in which they were added -> the indices of the members in the table's order. */
export function tableOrder(hashes: readonly bigint[]): number[] {
  let table = emptyTable(SMALLEST);
  let used = 0;
  for (let member = 0; member < hashes.length; member++) {
    put(table, hashes, member);
    used++;
    if (used * 5 >= (table.length - 1) * 3) table = resized(table, hashes, used > 50000 ? used * 2 : used * 4);
  }
  return table.filter((member) => member >= 0);
}

function emptyTable(size: number): number[] {
  return new Array<number>(size).fill(-1);
}

function resized(table: readonly number[], hashes: readonly bigint[], wanted: number): number[] {
  let size = SMALLEST;
  while (size <= wanted) size *= 2;
  const larger = emptyTable(size);
  for (const member of table) if (member >= 0) put(larger, hashes, member);
  return larger;
}

function put(table: number[], hashes: readonly bigint[], member: number): void {
  const mask = table.length - 1;
  let perturb = BigInt.asUintN(64, hashes[member] ?? 0n);
  let index = Number(perturb & BigInt(mask));
  for (;;) {
    const last = index + LINEAR_PROBES <= mask ? index + LINEAR_PROBES : index;
    for (let at = index; at <= last; at++) {
      if (table[at] === -1) {
        table[at] = member;
        return;
      }
    }
    perturb >>= 5n;
    index = Number((BigInt(index) * 5n + 1n + perturb) & BigInt(mask));
  }
}
