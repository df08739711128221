/** Relationships that point the other way than their names say. Called by `remarks.ts`. */

import { ONETOMANY } from '../../site-packages/sqlalchemy/orm/base.ts';
import type { RelationshipProperty } from '../../site-packages/sqlalchemy/orm/relationships.ts';
import type { Remark } from './remark.ts';

/** The remarks on one configured relationship. */
export function remarksOnSides(property: RelationshipProperty): Remark[] {
  const { joinCondition, resolved } = property;
  const isOwn = property.isSelfReferential && property.direction === ONETOMANY && resolved.remoteSide.size > 0;
  if (!isOwn || property.fromBackref) return [];
  const named = [...resolved.remoteSide].filter((column) => joinCondition.foreignKeyColumns.has(column));
  const [column] = named;
  const [key] = property.parent.primaryKey;
  if (!column) return [];
  return [
    {
      code: 'remote-side-foreign-key',
      message: `\`remote_side\` names the foreign key \`${column}\`, so \`${property.label}\` is a list of those that point here.`,
      hint: `For the one that this row points at, name the key on the far side: \`remote_side=[${key?.key ?? 'id'}]\`.`,
      span: property.siteOf('remote_side'),
      fix: null,
    },
  ];
}
