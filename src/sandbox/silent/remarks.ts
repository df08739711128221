/** Everything in a program that the library accepts in silence and a learner rarely means. Called by `run.ts` at the end of a run. */

import type { Module } from '../../python/ast.ts';
import { allRegistries } from '../../site-packages/sqlalchemy/orm/registry.ts';
import { isColumn } from '../../site-packages/sqlalchemy/sql/schema/column.ts';
import { remarksOnAttributes } from './class-attributes.ts';
import { remarksOnStatements } from './class-statements.ts';
import { remarksOnDefaults } from './defaults.ts';
import { remarksOnSides } from './relationship-sides.ts';
import type { Remark } from './remark.ts';

/** What is looked at besides the mappers: the program's texts, and the trees of those that were executed. */
export interface Program {
  readonly sources: ReadonlyMap<string, string>;
  readonly trees: ReadonlyMap<string, Module>;
}

/** In the order of the program's text. */
export function findRemarks({ sources, trees }: Program): Remark[] {
  const mappers = allRegistries().flatMap((registry) => registry.mappers);
  const names = new Set(mappers.map((mapper) => mapper.class.name));
  const remarks = [
    ...mappers.flatMap((mapper) => remarksOnAttributes(mapper.class, sources)),
    ...mappers
      .flatMap((mapper) => [...mapper.localTable.columns].filter(isColumn))
      .flatMap((column) => remarksOnDefaults(column, sources)),
    ...mappers
      .flatMap((mapper) => mapper.relationships.filter(({ configureFinished }) => configureFinished))
      .flatMap(remarksOnSides),
    ...[...trees].flatMap(([file, tree]) => remarksOnStatements(tree, file, names)),
  ];
  return remarks.sort((left, right) => (left.span?.from ?? 0) - (right.span?.from ?? 0));
}
