/**
 * The picture on the home page that shows the idea: the same three things in Python, SQL and as tables; pointing at one
 * lights it in all three. Static on purpose: it is there with the first paint, before any engine.
 */

import { createContext, type ReactNode, useContext, useState } from 'react';
import './showcase.css';

/** What can be pointed at. */
type Part = 'roles' | 'users' | 'username' | 'role_id' | 'relationship';

interface Pointing {
  readonly lit: Part | null;
  readonly point: (part: Part | null) => void;
}

const PointingContext = createContext<Pointing>({ lit: null, point: () => {} });

export function Showcase() {
  const [lit, point] = useState<Part | null>(null);
  return (
    <PointingContext value={{ lit, point }}>
      <figure className="showcase">
        <Python />
        <Tables />
        <Sql />
        <figcaption className="showcase-caption">Point at any part: it lights up everywhere it exists.</figcaption>
      </figure>
    </PointingContext>
  );
}

/** A stretch that lights with its namesakes. The first of each is a button, so that a keyboard can point too. */
function Of({ part, button = false, children }: { part: Part; button?: boolean; children: ReactNode }) {
  const { lit, point } = useContext(PointingContext);
  const common = {
    className: lit === part ? 'showcase-part lit' : 'showcase-part',
    onPointerEnter: () => point(part),
    onPointerLeave: () => point(null),
  };
  if (!button) return <span {...common}>{children}</span>;
  return (
    <button
      type="button"
      {...common}
      onFocus={() => point(part)}
      onBlur={() => point(null)}
      onClick={() => point(part)}
    >
      {children}
    </button>
  );
}

const Keyword = ({ children }: { children: string }) => <span className="token-keyword">{children}</span>;
const Text = ({ children }: { children: string }) => <span className="token-string">{children}</span>;
const Type = ({ children }: { children: string }) => <span className="token-type">{children}</span>;
const Class = ({ children }: { children: string }) => <span className="token-class">{children}</span>;

function Python() {
  return (
    <div className="showcase-card showcase-python">
      <p className="showcase-label">models.py</p>
      <pre>
        <code>
          <Keyword>class</Keyword>{' '}
          <Of part="roles" button>
            <Class>Role</Class>
          </Of>
          {'(db.Model):\n    __tablename__ = '}
          <Text>"roles"</Text>
          {'\n    id = db.Column(db.Integer, primary_key='}
          <Keyword>True</Keyword>
          {')\n    '}
          <Of part="relationship" button>
            {'users = db.relationship('}
            <Text>"User"</Text>
            {', backref='}
            <Text>"role"</Text>)
          </Of>
          {'\n\n\n'}
          <Keyword>class</Keyword>{' '}
          <Of part="users" button>
            <Class>User</Class>
          </Of>
          {'(db.Model):\n    __tablename__ = '}
          <Text>"users"</Text>
          {'\n    id = db.Column(db.Integer, primary_key='}
          <Keyword>True</Keyword>
          {')\n    '}
          <Of part="username" button>
            {'username = db.Column(db.String(64), unique='}
            <Keyword>True</Keyword>)
          </Of>
          {'\n    '}
          <Of part="role_id" button>
            {'role_id = db.Column(db.ForeignKey('}
            <Text>"roles.id"</Text>
            {'))'}
          </Of>
        </code>
      </pre>
    </div>
  );
}

function Tables() {
  const { lit, point } = useContext(PointingContext);
  return (
    <div className="showcase-card showcase-tables">
      <div className="showcase-table" data-model="1">
        <p className="showcase-head">
          <Of part="roles">roles</Of>
        </p>
        <p>id</p>
      </div>
      <svg
        className={lit === 'relationship' || lit === 'role_id' ? 'showcase-edge showcase-edge-lit' : 'showcase-edge'}
        viewBox="0 0 96 60"
        role="img"
        aria-label="Each user has at most one role; a role has any number of users."
        onPointerEnter={() => point('relationship')}
        onPointerLeave={() => point(null)}
      >
        <path d="M0 30H96" className="showcase-reach" />
        <path d="M0 30H96M10 22V38M84 30L96 21M84 30L96 39" />
        <circle cx="19" cy="30" r="4.5" />
        <circle cx="79" cy="30" r="4.5" />
        <text x="4" y="14">
          users
        </text>
        <text x="92" y="56" textAnchor="end">
          role
        </text>
      </svg>
      <div className="showcase-table" data-model="2">
        <p className="showcase-head">
          <Of part="users">users</Of>
        </p>
        <p>id</p>
        <p>
          <Of part="username">username</Of>
        </p>
        <p>
          <Of part="role_id">role_id</Of>
        </p>
      </div>
    </div>
  );
}

function Sql() {
  return (
    <div className="showcase-card showcase-sql">
      <p className="showcase-label">SQL</p>
      <pre>
        <code>
          <Keyword>CREATE TABLE</Keyword> <Of part="users">users</Of>
          {' (\n\tid '}
          <Type>INTEGER</Type> <Keyword>NOT NULL</Keyword>
          {', \n\t'}
          <Of part="username">
            username <Type>VARCHAR</Type>(64)
          </Of>
          {', \n\t'}
          <Of part="role_id">
            role_id <Type>INTEGER</Type>
          </Of>
          {', \n\t'}
          <Keyword>PRIMARY KEY</Keyword>
          {' (id), \n\t'}
          <Of part="username">
            <Keyword>UNIQUE</Keyword> (username)
          </Of>
          {', \n\t'}
          <Of part="role_id">
            <Keyword>FOREIGN KEY</Keyword>(role_id) <Keyword>REFERENCES</Keyword> roles (id)
          </Of>
          {'\n)'}
        </code>
      </pre>
    </div>
  );
}
