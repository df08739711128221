/** Reads Python's regular expressions, with the errors of CPython (`Lib/re/_parser.py`). Called when a pattern is compiled. */

import { PyException, Raised } from '../../objects/exception.ts';
import { repr } from '../../objects/repr.ts';
import { current } from '../../objects/runtime.ts';
import { namedClass } from './character-class.ts';
import { FLAGS, type Node, type Place, type RepeatMode, widthOf } from './node.ts';
import { PatternReader, RegexError } from './reader.ts';

export interface Parsed {
  readonly node: Node;
  readonly flags: bigint;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const EMPTY: Node = { kind: 'sequence', items: [] };
const IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;

class Parser extends PatternReader {
  readonly names = new Map<string, number>();
  count = 0;
  /** Bodies of closed groups; an open one has none yet. */
  readonly #groups: (Node | undefined)[] = [undefined];
  #depth = 0;

  whole(): Node {
    const node = this.#branches();
    if (this.at < this.pattern.length) this.fail('unbalanced parenthesis', this.at);
    return node;
  }

  // ── Structure ────────────────────────────────────────────────────────────────────────────────────────────────

  #branches(): Node {
    if (++this.#depth > 100) current().unsupported('re: groups more than a hundred deep');
    const choices = [this.#sequence()];
    while (this.take('|')) choices.push(this.#sequence());
    this.#depth--;
    const [only = EMPTY] = choices;
    return choices.length === 1 ? only : { kind: 'branch', choices };
  }

  #sequence(): Node {
    const items: Node[] = [];
    for (;;) {
      if (this.has('X') && this.#skipBlank()) continue;
      const next = this.peek();
      if (next === '' || next === '|' || next === ')') break;
      const start = this.at;
      const repeat = this.#repetition(items.at(-1) ?? null);
      if (repeat) items[items.length - 1] = repeat;
      else items.push(this.#item(start));
    }
    const [only = EMPTY] = items;
    return items.length === 1 ? only : { kind: 'sequence', items };
  }

  /** In verbose mode white space and comments mean nothing. */
  #skipBlank(): boolean {
    if (/\s/.test(this.peek()) && this.peek() !== '') {
      this.next();
      return true;
    }
    if (this.peek() !== '#') return false;
    while (this.peek() !== '' && this.next() !== '\n');
    return true;
  }

  #item(start: number): Node {
    const character = this.next();
    switch (character) {
      case '.':
        return this.char(this.has('S') ? () => true : (code) => code !== 10);
      case '^':
        return at(this.has('M') ? 'line start' : 'start');
      case '$':
        return at(this.has('M') ? 'line end' : 'end');
      case '[':
        return this.set(start);
      case '(':
        return this.#group(start);
      case '\\':
        return this.#escape(start);
      default:
        return this.literal(character.codePointAt(0) ?? 0);
    }
  }

  // ── Repetition ───────────────────────────────────────────────────────────────────────────────────────────────

  /** `*`, `+`, `?`, `{m,n}` after an item; `null` if none stands here. */
  #repetition(item: Node | null): Node | null {
    const start = this.at;
    const bounds = this.#bounds();
    if (bounds === null) return null;
    const [least, most] = bounds;
    if (item === null || item.kind === 'at') return this.fail('nothing to repeat', start);
    if (item.kind === 'repeat') this.fail('multiple repeat', start);
    const mode: RepeatMode = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    return { kind: 'repeat', body: item, least, most, mode };
  }

  #bounds(): readonly [number, number] | null {
    const start = this.at;
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    const match = /^\{(\d*)(?:(,)(\d*))?\}/.exec(this.pattern.slice(start, start + 40));
    if (!match || match[0] === '{}') return null;
    const [whole, low = '', comma, high = ''] = match;
    this.at += whole.length;
    const least = low === '' ? 0 : Number(low);
    const most = comma === undefined ? least : high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (most < least) this.fail('min repeat greater than max repeat', start + 1);
    return [least, most];
  }

  // ── Groups ───────────────────────────────────────────────────────────────────────────────────────────────────

  #group(start: number): Node {
    if (!this.take('?')) return this.#capture(start, null);
    const kind = this.next();
    switch (kind) {
      case '':
        return this.fail('unexpected end of pattern', this.at);
      case ':':
        return wrapped(this.#closed(start, this.#branches()));
      case '>': {
        return { kind: 'atomic', body: this.#closed(start, this.#branches()) };
      }
      case 'P':
        return this.#named(start);
      case '#':
        return this.#comment(start);
      case '=':
      case '!':
        return this.#look(start, false, kind === '!');
      case '<':
        return this.#lookBehind(start);
      case '(':
        return this.#condition(start);
      default:
        return this.#inlineFlags(start, kind);
    }
  }

  #closed(start: number, body: Node): Node {
    if (!this.take(')')) this.fail('missing ), unterminated subpattern', start);
    return body;
  }

  #capture(start: number, name: string | null): Node {
    const index = ++this.count;
    if (name !== null) {
      const known = this.names.get(name);
      if (known !== undefined) {
        const what = `redefinition of group name ${repr(name)} as group ${index}; was group ${known}`;
        this.fail(what, this.at - name.length - 1);
      }
      this.names.set(name, index);
    }
    this.#groups[index] = undefined;
    const outer = this.flags;
    const body = this.#closed(start, this.#branches());
    this.flags = outer;
    this.#groups[index] = body;
    return { kind: 'group', index, body };
  }

  /** `(?P<name>...)` and `(?P=name)`. */
  #named(start: number): Node {
    if (this.take('<')) return this.#capture(start, this.#name('>'));
    if (this.take('=')) {
      const name = this.#name(')');
      const index = this.names.get(name);
      if (index === undefined) return this.fail(`unknown group name ${repr(name)}`, this.at - name.length - 1);
      return this.#reference(index, this.at - name.length - 1);
    }
    const next = this.next();
    if (next === '') return this.fail('unexpected end of pattern', this.at);
    return this.fail(`unknown extension ?P${next}`, start + 1);
  }

  #name(end: string): string {
    const from = this.at;
    const to = this.pattern.indexOf(end, from);
    const name = to < 0 ? this.pattern.slice(from) : this.pattern.slice(from, to);
    if (name === '') this.fail('missing group name', from);
    if (to < 0) this.fail(`missing ${end}, unterminated name`, from);
    if (!IDENTIFIER.test(name)) this.fail(`bad character in group name ${repr(name)}`, from);
    this.at = to + 1;
    return name;
  }

  #comment(start: number): Node {
    const end = this.pattern.indexOf(')', this.at);
    if (end < 0) this.fail('missing ), unterminated comment', start);
    this.at = end + 1;
    return EMPTY;
  }

  #look(start: number, behind: boolean, negative: boolean): Node {
    const body = this.#closed(start, this.#branches());
    const [least, most] = widthOf(body, this.#groups);
    if (behind && least !== most) {
      throw new Raised(new PyException(RegexError, ['look-behind requires fixed-width pattern']));
    }
    return { kind: 'look', behind, negative, body, width: least };
  }

  #lookBehind(start: number): Node {
    const kind = this.next();
    if (kind === '') return this.fail('unexpected end of pattern', this.at);
    if (kind !== '=' && kind !== '!') return this.fail(`unknown extension ?<${kind}`, start + 1);
    return this.#look(start, true, kind === '!');
  }

  /** `(?(1)yes|no)`. */
  #condition(start: number): Node {
    const from = this.at;
    const to = this.pattern.indexOf(')', from);
    if (to < 0) this.fail('missing ), unterminated name', from);
    const name = this.pattern.slice(from, to);
    if (name === '') this.fail('missing group name', from);
    const index = /^\d+$/.test(name) ? Number(name) : this.names.get(name);
    if (index === undefined) return this.fail(`unknown group name ${repr(name)}`, from);
    if (index === 0) this.fail('bad group number', from);
    this.at = to + 1;
    const yes = this.#sequence();
    const no = this.take('|') ? this.#sequence() : EMPTY;
    if (this.peek() === '|') this.fail('conditional backref with more than two branches', this.at);
    return this.#closed(start, { kind: 'condition', index, yes, no });
  }

  /** `(?i)` at the beginning and `(?i:...)`, `(?-i:...)` anywhere. */
  #inlineFlags(start: number, first: string): Node {
    let [on, off] = [0n, 0n];
    let negative = false;
    for (let letter = first; ; letter = this.next()) {
      if (letter === ')' || letter === ':') return this.#applyFlags(start, letter, on, off, negative);
      if (letter === '-' && !negative) negative = true;
      else {
        const flag = FLAG_LETTERS.get(letter);
        if (flag === undefined) {
          if (letter === '') this.fail('missing -, : or )', this.at);
          this.fail(
            letter === first ? `unknown extension ?${letter}` : 'unknown flag',
            letter === first ? start + 1 : this.at - letter.length,
          );
        }
        if (negative) off |= flag ?? 0n;
        else on |= flag ?? 0n;
      }
    }
  }

  #applyFlags(start: number, end: string, on: bigint, off: bigint, negative: boolean): Node {
    if (end === ')') {
      if (negative) this.fail('missing :', this.at - 1);
      if (start !== 0) this.fail('global flags not at the start of the expression', start);
      this.flags |= on;
      return EMPTY;
    }
    const outer = this.flags;
    this.flags = (outer | on) & ~off;
    const body = this.#branches();
    this.flags = outer;
    return wrapped(this.#closed(start, body));
  }

  // ── Escapes and sets ─────────────────────────────────────────────────────────────────────────────────────────

  #reference(index: number, at: number, start = at): Node {
    if (index > this.count) this.fail(`invalid group reference ${index}`, at);
    if (this.#groups[index] === undefined) this.fail('cannot refer to an open group', start);
    return { kind: 'reference', index, ignoreCase: this.has('I') };
  }

  #escape(start: number): Node {
    const letter = this.next();
    if (letter === '') return this.fail('bad escape (end of pattern)', start);
    const place = this.#placeOf(letter);
    if (place) return at(place);
    const named = namedClass(letter, this.has('A'));
    if (named) return this.char(named);
    if (/[1-9]/.test(letter)) return this.#numbered(letter, start);
    return this.literal(this.code(letter, start, false));
  }

  #placeOf(letter: string): Place | null {
    const ascii = this.has('A');
    switch (letter) {
      case 'A':
        return 'start';
      case 'Z':
        return 'very end';
      case 'b':
        return ascii ? 'ascii boundary' : 'boundary';
      case 'B':
        return ascii ? 'no ascii boundary' : 'no boundary';
      default:
        return null;
    }
  }

  /** `\1` is a group, `\123` a character in octal. */
  #numbered(first: string, start: number): Node {
    const octal = /^[0-3][0-7]{2}/.exec(this.pattern.slice(start + 1));
    if (octal && /^[0-7]{3}/.test(this.pattern.slice(start + 1))) {
      this.at = start + 4;
      return this.literal(Number.parseInt(octal[0], 8));
    }
    const more = /^\d/.exec(this.pattern.slice(this.at));
    if (more) this.at++;
    return this.#reference(Number(first + (more?.[0] ?? '')), start + 1, start);
  }
}

const FLAG_LETTERS: ReadonlyMap<string, bigint> = new Map([
  ['i', FLAGS.I],
  ['L', FLAGS.L],
  ['m', FLAGS.M],
  ['s', FLAGS.S],
  ['x', FLAGS.X],
  ['a', FLAGS.A],
  ['u', FLAGS.U],
]);

/** A group that captures nothing may be repeated, whatever it holds. */
function wrapped(body: Node): Node {
  return { kind: 'sequence', items: [body] };
}

function at(place: Place): Node {
  return { kind: 'at', place };
}

/** The tree of a pattern. @throws Python's `re.error`. */
export function parseRegex(pattern: string, flags: bigint): Parsed {
  const parser = new Parser(pattern, flags);
  const node = parser.whole();
  const all = (parser.flags & FLAGS.A) === 0n ? parser.flags | FLAGS.U : parser.flags;
  return { node, flags: all, groups: parser.count, names: parser.names };
}
