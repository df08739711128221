import { describe, expect, it } from 'vitest';
import type { Stmt } from '../ast.ts';
import { parse } from './parse.ts';

/** What is left of a program, a line a statement: `class User: id, name`. */
function outline(body: readonly Stmt[]): string[] {
  return body.map((statement) => {
    if (statement.kind === 'ClassDef') return `class ${statement.name}: ${statement.body.map(nameOf).join(', ')}`;
    return nameOf(statement);
  });
}

function nameOf(statement: Stmt): string {
  if (statement.kind === 'Assign' && statement.targets[0]?.kind === 'Name') return statement.targets[0].id;
  return 'name' in statement ? statement.name : statement.kind;
}

function read(source: string) {
  const { module, problems } = parse(source);
  return { left: outline(module.body), problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

const ROLE = `class Role(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    users = db.relationship('User')

`;

describe('a broken statement takes only itself away', () => {
  it('a comma left out', () => {
    expect(
      read(
        `${ROLE}class User(db.Model):\n    id = db.Column(db.Integer)\n    name = db.Column(db.String(80) unique=True)\n    age = 1\n`,
      ),
    ).toEqual({
      left: ['class Role: id, users', 'class User: id, age'],
      problems: ['7: invalid syntax. Perhaps you forgot a comma?'],
    });
  });

  it('a bracket left open is closed for the picture, and does not swallow the next class', () => {
    expect(
      read(`class User(db.Model):\n    id = db.Column(db.Integer, primary_key=True\n    name = 1\n\n${ROLE}`),
    ).toEqual({
      left: ['class User: id, name', 'class Role: id, users'],
      problems: ["2: '(' was never closed"],
    });
  });

  it('a header without its colon', () => {
    expect(read(`class User(db.Model)\n    id = 1\n\n${ROLE}`)).toEqual({
      left: ['class User: id', 'class Role: id, users'],
      problems: ["1: expected ':'"],
    });
  });

  it('a header with an open bracket', () => {
    expect(read(`class User(db.Model:\n    id = 1\n\n${ROLE}`).left).toEqual([
      'class User: id',
      'class Role: id, users',
    ]);
  });

  it('one blank too many', () => {
    expect(read('class User(db.Model):\n    id = 1\n     name = 2\n    age = 3\n')).toEqual({
      left: ['class User: id, name, age'],
      problems: ['3: unexpected indent'],
    });
  });

  it('a quote not closed', () => {
    expect(read(`class User(db.Model):\n    __tablename__ = 'users\n    id = 1\n\n${ROLE}`)).toEqual({
      left: ['class User: id', 'class Role: id, users'],
      problems: ['2: unterminated string literal (detected at line 2)'],
    });
  });

  it('a line inside a method', () => {
    const { module, problems } = parse(
      'class A:\n    def f(self):\n        x = 1\n        y = = 2\n        return x\n',
    );
    const [owner] = module.body;
    const method = owner?.kind === 'ClassDef' ? owner.body[0] : undefined;
    expect(method?.kind === 'FunctionDef' && method.body.map((part) => part.kind)).toEqual(['Assign', 'Return']);
    expect(problems).toHaveLength(1);
  });

  it('several at once, each with its own words', () => {
    expect(read('a = = 1\nb = 2\nclass C(db.Model)\n    d = f(1 2)\n    e = 3\nfor = 4\n')).toEqual({
      left: ['b', 'class C: e'],
      problems: [
        '1: invalid syntax',
        "3: expected ':'",
        '4: invalid syntax. Perhaps you forgot a comma?',
        '6: invalid syntax',
      ],
    });
  });

  it('sound statements whose lines stand at the margin stay whole', () => {
    expect(
      read('a = f(\n1,\n2\n)\nb = """\nclass X:\n"""\nc = = 1\nif a:\n    d = 1\nelse:\n    e = 2\n').left,
    ).toEqual(['a', 'b', 'If']);
  });

  it('what the compiler refuses', () => {
    expect(read('return 1\nclass A:\n    x = 1\n    break\ndef f(a, a): pass\ny = f(b=1, b=2)\nz = 1\n')).toEqual({
      left: ['class A: x', 'z'],
      problems: [
        "5: duplicate argument 'a' in function definition",
        "1: 'return' outside function",
        "4: 'break' outside loop",
        '6: keyword argument repeated: b',
      ],
    });
  });
});

describe('ranges of a broken program are those of the source', () => {
  it('statements below the mistake keep their places', () => {
    const source = `x = (\n${ROLE}`;
    const role = parse(source).module.body.find((statement) => statement.kind === 'ClassDef');
    expect(source.slice(role?.from, role?.to)).toBe(ROLE.trimEnd());
  });
});
