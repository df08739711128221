/**
 * What is kept on disk, and how it is read back. Reading is total: a record is either understood or it is not; nothing
 * else comes out of the database.
 */

import * as v from 'valibot';
import type { SourceFile } from '../sandbox/protocol.ts';

/** Raised when a record's meaning changes. A record with a higher number was written by a newer version of this app. */
export const FORMAT = 1;

const SourceFileSchema = v.object({ name: v.string(), text: v.string() });

/** What a file and a draft have in common. */
const TEXT = {
  format: v.literal(FORMAT),
  place: v.string(),
  name: v.string(),
  text: v.string(),
  writer: v.string(),
  version: v.number(),
  at: v.number(),
};

const FileSchema = v.object({ ...TEXT, revision: v.pipe(v.number(), v.integer()) });

const DraftSchema = v.object({ ...TEXT, base: v.nullable(v.number()) });

const REASONS = ['opened', 'reset', 'solved', 'conflict'] as const;

const CheckpointSchema = v.object({
  format: v.literal(FORMAT),
  place: v.string(),
  reason: v.picklist(REASONS),
  files: v.array(SourceFileSchema),
  at: v.number(),
});

const ProgressSchema = v.object({
  format: v.literal(FORMAT),
  lesson: v.string(),
  version: v.number(),
  passed: v.array(v.string()),
  tasks: v.number(),
  at: v.number(),
});

const ViewSchema = v.object({
  format: v.literal(FORMAT),
  place: v.string(),
  positions: v.array(v.tuple([v.string(), v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])),
  colours: v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8))])),
});

/** One file of one lesson as the learner last left it. */
export type FileRecord = Readonly<v.InferOutput<typeof FileSchema>>;

/** A text that was not yet compared with what other tabs wrote. */
export type DraftRecord = Readonly<v.InferOutput<typeof DraftSchema>>;

/** A text on its way to the disk. */
export interface Writing extends SourceFile {
  readonly place: string;
  /** The version of the lesson it answers. */
  readonly version: number;
  /** Which tab writes. */
  readonly writer: string;
  /** The revision the text grew from, `null` if there was none. */
  readonly base: number | null;
  readonly at: number;
}

/** Why a state of the files was set aside. */
export type Reason = (typeof REASONS)[number];

/** A state of a place's files that can be gone back to. */
export interface Checkpoint {
  readonly place: string;
  readonly reason: Reason;
  readonly files: readonly SourceFile[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Which tasks of a lesson were passed. */
export interface Progress {
  readonly lesson: string;
  /** The lesson's version it was passed in. */
  readonly version: number;
  /** Names of the test functions. */
  readonly passed: readonly string[];
  /** How many tasks the lesson has. */
  readonly tasks: number;
  readonly at: number;
}

/** How a place's picture was left: where each table stands, and which colour each model has. */
export interface KeptView {
  readonly positions: readonly (readonly [subject: string, x: number, y: number])[];
  readonly colours: readonly (readonly [subject: string, colour: number])[];
}

/** Each gives the record, or `null` for what it can't read. */
export const readFile = (raw: unknown): FileRecord | null => read(FileSchema, raw);
export const readDraft = (raw: unknown): DraftRecord | null => read(DraftSchema, raw);
export const readCheckpoint = (raw: unknown): Checkpoint | null => read(CheckpointSchema, raw);
export const readProgress = (raw: unknown): Progress | null => read(ProgressSchema, raw);
export const readView = (raw: unknown): KeptView | null => read(ViewSchema, raw);

function read<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T | null {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : null;
}
