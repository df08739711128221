/**
 * Stand-ins for what a file imports from files that are not here (`from .extensions import db, login_manager`). `db` is
 * a real `SQLAlchemy()` bound to an application, `Base` a real declarative base; anything else is an inert object that
 * can be called, subclassed and decorated with. Used by `importer.ts`.
 */

import { getAttribute } from '../python/objects/attribute.ts';
import { call } from '../python/objects/call.ts';
import { defineType, nativeFunction } from '../python/objects/define.ts';
import { PyDict } from '../python/objects/dict.ts';
import { PyCallable } from '../python/objects/function.ts';
import { PyModule } from '../python/objects/module.ts';
import { PyObject, PyType, type Value } from '../python/objects/object.ts';
import { current, type StateKey } from '../python/objects/runtime.ts';
import { PyTuple } from '../python/objects/tuple.ts';

class Inert extends PyObject {
  /** `app.extensions.login_manager`: how the program reached it. */
  readonly path: string;

  constructor(path: string) {
    super(inertType);
    this.path = path;
  }
}

const isInert = (value: Value): value is Inert => value instanceof Inert;

/** What subclasses of a stand-in derive from: takes any argument, knows nothing. */
const inertBase: PyType = defineType<PyObject>({
  name: 'StandIn',
  module: 'stand_in',
  is: (value): value is PyObject => value instanceof PyObject,
  methods: { '__init__(*args, **kwargs)': () => null },
});

const child = (self: Inert, name: string): Value => new Inert(`${self.path}.${name}`);

const inertType: PyType = defineType<Inert>({
  name: 'StandIn',
  module: 'stand_in',
  is: isInert,
  methods: {
    '__call__(*args, **kwargs)': (self, args, keywords) => decorated(args, keywords) ?? child(self, '()'),
    '__getattr__(name)': (self, name) => child(self, String(name)),
    '__getitem__(key)': (self) => child(self, '[]'),
    '__setitem__(key, value)': () => null,
    '__iter__()': () => call(getAttribute(new PyTuple([]), '__iter__')),
    '__len__()': () => 0n,
    '__bool__()': () => true,
    '__contains__(item)': () => false,
    '__enter__()': (self) => self,
    '__exit__(*exc)': () => false,
    '__or__(other)': (self) => self,
    '__ror__(other)': (self) => self,
    '__mro_entries__(bases)': () => new PyTuple([inertBase]),
    '__repr__()': (self) => `<stand-in for ${self.path}>`,
  },
});

/** `@stand_in` and `@stand_in(...)` leave the function or class as it is. */
function decorated(args: Value, keywords: Value): Value | null {
  if (!(args instanceof PyTuple) || !(keywords instanceof PyDict)) return null;
  const [only] = args.items;
  const lone = args.items.length === 1 && keywords.size === 0;
  return lone && (only instanceof PyCallable || only instanceof PyType) ? only : null;
}

/** The application and the extension that the stand-ins of one run share. */
interface Ambient {
  app: Value;
  db: Value;
  base: Value;
}

const AMBIENT: StateKey<Partial<Ambient>> = { make: () => ({}) };

/** A real `Flask` application, made when it is first asked for. */
export function ambientApp(): Value {
  const ambient = current().state(AMBIENT);
  ambient.app ??= makeApp();
  return ambient.app;
}

/** A real `SQLAlchemy()` bound to that application. */
export function ambientDb(): Value {
  const ambient = current().state(AMBIENT);
  ambient.db ??= makeDb();
  return ambient.db;
}

function imported(module: string, name: string): Value {
  return getAttribute(current().host.importModule(module), name);
}

function makeApp(): Value {
  const app = call(imported('flask', 'Flask'), ['app']);
  const config = getAttribute(app, 'config');
  call(getAttribute(config, '__setitem__'), ['SQLALCHEMY_DATABASE_URI', 'sqlite:///:memory:']);
  return app;
}

function makeDb(): Value {
  return call(imported('flask_sqlalchemy', 'SQLAlchemy'), [ambientApp()]);
}

function declarativeBase(): Value {
  const ambient = current().state(AMBIENT);
  ambient.base ??= call(imported('sqlalchemy.orm', 'declarative_base'));
  return ambient.base;
}

/** What a name imported from a missing file stands for. */
function standIn(module: string, name: string): Value {
  switch (name) {
    case 'db':
      return ambientDb();
    case 'app':
      return ambientApp();
    case 'create_app':
      return nativeFunction(module, 'create_app(*args, **kwargs)', () => ambientApp());
    case 'Base':
      return declarativeBase();
    default:
      return new Inert(`${module}.${name}`);
  }
}

/** The type of a stand-in module: any name can be imported from it. */
class StandInModule extends PyModule {
  constructor(name: string) {
    super(name);
    this.cls = standInModuleType;
  }
}

const standInModuleType: PyType = defineType<StandInModule>({
  name: 'module',
  module: 'stand_in',
  is: (value): value is StandInModule => value instanceof StandInModule,
  methods: {
    '__getattr__(name)': (self, name) => remember(self, String(name)),
    '__repr__()': (self) => `<stand-in for module '${self.name}'>`,
  },
});

function remember(module: StandInModule, name: string): Value {
  const value = standIn(module.name, name);
  module.namespace.set(name, value);
  return value;
}

/** A module that is not here. */
export function standInModule(name: string): PyModule {
  return new StandInModule(name);
}
