/** The figures that the bench prints: what was measured, and the limit it has to keep. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB';
  /** The value must stay below it; `null` where there is nothing to keep. */
  readonly limit: number | null;
}

/** One line a figure: name, value, limit, and whether it is kept. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log(`\n${title}`);
  for (const { name, value, unit, limit } of figures) {
    const measured = `${value.toFixed(1).padStart(9)} ${unit}`;
    const kept =
      limit === null ? '' : `   limit ${String(limit).padStart(4)} ${unit}   ${value < limit ? 'kept' : 'MISSED'}`;
    console.log(`  ${name.padEnd(width)} ${measured}${kept}`);
  }
}
