/** What becomes of Markdown: the lesson's elements, names, colours, and nothing of what hostile text tries. */

import type { Root, RootContent } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Colour, loadColour } from './colour.ts';
import { LessonProblem } from './problem.ts';
import { compileProse } from './prose.ts';
import { proseSchema } from './sanitise.ts';
import { walk } from './walk.ts';

let colour: Colour;

beforeAll(async () => {
  colour = await loadColour();
});

const compile = (text: string) => compileProse({ file: 'lesson.md', text }, colour);

function elements(tree: Root) {
  const found: Extract<RootContent, { type: 'element' }>[] = [];
  walk<Root | RootContent>(tree, (node) => {
    if (node.type === 'element') found.push(node);
  });
  return found;
}

function textOf(tree: Root): string {
  const texts: string[] = [];
  walk<Root | RootContent>(tree, (node) => {
    if (node.type === 'text') texts.push(node.value);
  });
  return texts.join('');
}

function problemOf(text: string): string {
  try {
    compile(text);
  } catch (error) {
    if (error instanceof LessonProblem) return error.toString();
    throw error;
  }
  return 'no problem';
}

describe('the lesson’s own elements', () => {
  it('makes a task of its directive, with the check it names', () => {
    const [task] = elements(compile(':::task{check=test_it}\nDo *it*.\n:::'));
    expect(task).toMatchObject({ tagName: 'lesson-task', properties: { dataCheck: 'test_it' } });
  });

  it('keeps the label of a note as its title, outside its text', () => {
    const [note, ...inside] = elements(compile(':::note[Look *here*]\nText.\n:::'));
    expect(note).toMatchObject({ tagName: 'lesson-note', properties: { title: 'Look here' } });
    expect(inside.map(({ tagName }) => tagName)).toEqual(['p']);
  });

  it.each([
    [':::taks{check=test_it}\n:::', 'lesson.md:1:1 ":::taks" is not a directive of lessons. Did you mean ":::task"?'],
    ['\n:::task\n:::', 'lesson.md:2:1 A task names its check: :::task{check=test_something}.'],
    [':::task{check="x onload=1"}\n:::', 'lesson.md:1:1 A task names its check: :::task{check=test_something}.'],
    ['::note', 'lesson.md:1:1 "::note" is not a directive of lessons. Did you mean ":::note"?'],
  ])('refuses %j with its place', (text, message) => {
    expect(problemOf(text)).toBe(message);
  });

  it('leaves a colon in a sentence alone', () => {
    expect(textOf(compile('At 12:30 see:this[one]{a=b} end'))).toBe('At 12:30 see:this[one]{a=b} end');
  });
});

describe('inline code', () => {
  it.each(['role_id', 'Role.users', 'roles.id', '__tablename__'])('marks the name %s', (name) => {
    const code = elements(compile(`\`${name}\``)).find(({ tagName }) => tagName === 'code');
    expect(code?.properties.dataName).toBe(name);
  });

  it.each(['a b', 'db.Column(...)', '"roles.id"', '1a', 'a.'])('marks no name in %s', (text) => {
    const code = elements(compile(`\`${text}\``)).find(({ tagName }) => tagName === 'code');
    expect(code?.properties.dataName).toBeUndefined();
  });
});

describe('fences', () => {
  it('colours Python with classes, not with styles', () => {
    const spans = elements(compile('```python\nx = db.Column("a", 1)  # why\n```')).filter((e) => e.tagName === 'span');
    const classes = new Set(spans.flatMap(({ properties }) => properties.className));
    expect([...classes]).toEqual(expect.arrayContaining(['token-string', 'token-number', 'token-comment']));
    expect(spans.some(({ properties }) => 'style' in properties)).toBe(false);
  });

  it('keeps the text of a fence to the letter', () => {
    const source = 'class Role(db.Model):\n\n    id = 1\n';
    expect(`${textOf(compile(`\`\`\`python\n${source}\`\`\``)).trim()}\n`).toBe(source);
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  ':::note[<img src=x onerror=alert(1)>]\n<script>1</script>\n:::',
  ':::note{onclick="alert(1)" style="x" title="a"}\nx\n:::',
  ':::task{check=test_x onclick="alert(1)" class=evil}\nx\n:::',
  ':::hint{#constructor .__proto__ hName=script}\nx\n:::',
  '```python"onmouseover=alert(1)\nx\n```',
  '`x`{onclick=alert(1)}',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '| a |\n|---|\n| <b onclick=1>x</b> |',
];

describe('hostile Markdown', () => {
  const allowed = new Set(proseSchema.tagNames);

  it.each(HOSTILE)('keeps nothing unsafe of %j', (text) => {
    for (const { tagName, properties } of elements(compile(text))) {
      expect(allowed).toContain(tagName);
      expect(['script', 'iframe', 'svg', 'style', 'object', 'form']).not.toContain(tagName);
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$/i);
        if (name === 'href' || name === 'src')
          expect(String(value)).not.toMatch(/^\s*(?:java\s*script|vbscript|data):/i);
      }
    }
  });

  it('would notice without the sanitiser: the payloads do carry links', () => {
    expect(HOSTILE.filter((text) => /javascript:/i.test(text)).length).toBeGreaterThan(3);
  });
});
