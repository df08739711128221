/**
 * What a place begins with: the files of a lesson or of the free sandbox, and the request that runs them. Pure; called
 * by `page.ts`.
 */

import type { RunRequest, SourceFile } from '../sandbox/protocol.ts';
import type { KeptFile } from '../workspace/workspace.ts';
import type { OpenFile, Place } from './state.ts';

/** No lesson's id looks like it. */
const SANDBOX_ID = '#sandbox';

/** The first picture of the free sandbox: one of each thing worth seeing, short enough to replace. */
const SANDBOX_MODELS = `class Role(db.Model):
    __tablename__ = "roles"

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(64), unique=True)

    users = db.relationship("User", backref="role")


class User(db.Model):
    __tablename__ = "users"

    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(64), unique=True, index=True)
    role_id = db.Column(db.Integer, db.ForeignKey("roles.id"))
`;

/** Under what a place's work is kept. */
export const idOf = (place: Place) => (place.kind === 'lesson' ? place.lesson.id : SANDBOX_ID);

/** Which version of a place its work answers. */
export const versionOf = (place: Place) => (place.kind === 'lesson' ? place.lesson.version : 1);

/** The files of a place, untouched: what the learner edits first, then what is read-only, then what is only imported. */
export function startingFiles(place: Place): readonly OpenFile[] {
  if (place.kind === 'sandbox') return [editable({ name: 'models.py', text: SANDBOX_MODELS })];
  const { app, models, session, checks, seed } = place.lesson;
  const hidden = [checks, seed].filter((file) => file !== null);
  return [
    editable(models),
    ...(session ? [editable(session)] : []),
    { ...app, start: app.text, editable: false, shown: true },
    ...hidden.map((file) => ({ ...file, start: file.text, editable: false, shown: false })),
  ];
}

/** The files of a place as the learner left them. What was never edited follows the lesson. */
export function filesLeft(place: Place, kept: readonly KeptFile[]): readonly OpenFile[] {
  const texts = new Map(kept.map((file) => [file.name, file.text]));
  return startingFiles(place).map((file) =>
    file.editable ? { ...file, text: texts.get(file.name) ?? file.text } : file,
  );
}

/** Whether some of the learner's work answers an older version of the lesson. */
export function isOutdated(place: Place, files: readonly OpenFile[], kept: readonly KeptFile[]): boolean {
  const edited = new Set(files.filter((file) => file.text !== file.start).map((file) => file.name));
  return kept.some((file) => edited.has(file.name) && file.version < versionOf(place));
}

/** What the sandbox is asked when the files of a place change. */
export function requestFor(place: Place, files: readonly OpenFile[]): RunRequest {
  const lesson = place.kind === 'lesson' ? place.lesson : null;
  return {
    files: files.map(({ name, text }) => ({ name, text })),
    entries: files.filter((file) => file.editable).map((file) => file.name),
    checks: lesson?.checks?.name ?? null,
    seed: lesson?.seed?.name ?? null,
    mode: 'tolerant',
    ambient: lesson === null,
  };
}

const editable = ({ name, text }: SourceFile): OpenFile => ({ name, text, start: text, editable: true, shown: true });
