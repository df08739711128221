/** Whatever is pasted into the editor, the page lives on: it says what is wrong, and the next good program is drawn. */

import { expect, test } from './harness.ts';
import { pasteOver, room, show, table } from './rooms.ts';

const good = `class Album(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
`;

const junk: readonly (readonly [name: string, text: string])[] = [
  ['500 lines of a novel', novel(500)],
  ['a binary', binary(4000)],
  [
    'a Java file',
    'package shop;\n\npublic class User {\n  private final String name;\n\n  public User(String name) {\n    this.name = name;\n  }\n}\n',
  ],
  ['half a class', 'class User(db.Model):\n    id = db.Column(db.Integer, primary_k'],
  ['an open bracket', `class User(db.Model:\n${good}`],
  ['a minified script', `!function(e,t){${'var a=[{}];'.repeat(400)}}(window);`],
  ['brackets a thousand deep', `x = ${'('.repeat(1000)}${')'.repeat(1000)}`],
  [
    'names that JavaScript knows',
    'class __proto__(db.Model):\n    constructor = db.Column(db.Integer, primary_key=True)\n',
  ],
];

for (const [name, text] of junk) {
  test(`${name}`, async ({ page }) => {
    await page.goto('#/sandbox');
    await pasteOver(page, text);
    await expect(page.getByRole('status').first()).toBeVisible();
    await pasteOver(page, good);
    await expect(table(page, 'album')).toBeVisible();
    await expect(table(page, 'album')).toContainText('title');
  });
}

test('what is wrong is listed, with its line', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, junk[3]?.[1] ?? '');
  await expect(room(page, 'Problems')).toContainText(/SyntaxError/);
});

test('the models.py of a real project is drawn', async ({ page }) => {
  await page.goto('#/sandbox');
  await pasteOver(page, realProject);
  for (const name of ['users', 'posts', 'tags', 'post_tags']) await expect(table(page, name)).toBeVisible();
  await expect(await show(page, 'SQL')).toContainText('CREATE TABLE post_tags');
});

const realProject = `from datetime import datetime

from werkzeug.security import generate_password_hash

from . import db, login_manager

post_tags = db.Table(
    "post_tags",
    db.Column("post_id", db.Integer, db.ForeignKey("posts.id"), primary_key=True),
    db.Column("tag_id", db.Integer, db.ForeignKey("tags.id"), primary_key=True),
)


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False)
    posts = db.relationship("Post", back_populates="author", cascade="all, delete-orphan")

    def set_password(self, password):
        self.password_hash = generate_password_hash(password)


class Post(db.Model):
    __tablename__ = "posts"
    id = db.Column(db.Integer, primary_key=True)
    created_at = db.Column(db.DateTime, default=datetime.utcnow)
    author_id = db.Column(db.Integer, db.ForeignKey("users.id"), nullable=False)
    author = db.relationship("User", back_populates="posts")
    tags = db.relationship("Tag", secondary=post_tags, backref="posts")


class Tag(db.Model):
    __tablename__ = "tags"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
`;

function novel(lines: number): string {
  const sentence = 'It was the best of times, it was the worst of times, "and yet", she said, it wasn\'t.';
  return Array.from({ length: lines }, (_, index) => `${' '.repeat(index % 5)}${index}. ${sentence}`).join('\n');
}

/** Every byte there is, in an order that repeats only after long. */
function binary(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode((index * 167 + (index >> 4)) % 256)).join('');
}
