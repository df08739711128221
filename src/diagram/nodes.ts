/** What React Flow is given: one node for each table, the same object as before if nothing about it changed. */

import { useRef } from 'react';
import type { SubjectId } from '../sandbox/protocol.ts';
import type { Box } from './boxes.ts';
import type { Figure, Frame } from './frame.ts';
import type { Geometry } from './geometry.ts';
import type { Light } from './light.ts';
import { share } from './share.ts';
import type { TableData, TableNodeType } from './table-node.tsx';

/** The nodes of a frame. */
export function useNodes(
  frame: Frame,
  geometry: Geometry,
  light: Light,
  chosen: SubjectId | null,
  modelColour: (id: SubjectId) => number,
): TableNodeType[] {
  const last = useRef<TableNodeType[]>([]);
  const boxes = new Map(geometry.boxes.map((box) => [box.table, box]));
  const before = new Map(last.current.map((node) => [node.id, node]));
  const nodes = frame.figures.flatMap((figure) => {
    const box = boxes.get(figure.entity.table);
    if (box === undefined) return [];
    return [share(before.get(figure.key), nodeOf(figure, box, dataOf(figure, light, chosen, modelColour)))];
  });
  const same = nodes.length === last.current.length && nodes.every((node, index) => node === last.current[index]);
  if (!same) last.current = nodes;
  return last.current;
}

function nodeOf(figure: Figure, box: Box, data: TableData): TableNodeType {
  const size = { width: box.width, height: box.height };
  return {
    id: figure.key,
    type: 'table',
    position: { x: box.x, y: box.y },
    ...size,
    measured: size,
    ariaRole: 'group',
    ariaLabel: figure.entity.name,
    domAttributes: { 'aria-roledescription': 'table' },
    data,
  };
}

function dataOf(
  figure: Figure,
  light: Light,
  chosen: SubjectId | null,
  modelColour: (id: SubjectId) => number,
): TableData {
  const { entity } = figure;
  const [model] = entity.models;
  const ids = [entity.table, ...entity.rows.map((row) => row.column)];
  return {
    figure,
    colour: model === undefined ? null : modelColour(model.id),
    lit: light.subjects.has(entity.table),
    litColumns: entity.rows.flatMap((row) => (light.subjects.has(row.column) ? [row.column] : [])),
    chosen: chosen !== null && ids.includes(chosen) ? chosen : null,
  };
}
