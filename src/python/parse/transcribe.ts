/**
 * Writes tokens down again as plain ASCII Python, one logical line a line, so that py-ast reads the program without
 * meeting the spellings it trips over (prefixes and f-strings, tabs, form feeds, odd line ends, wide characters), and
 * remembers which token stands where. Called by the tree builder.
 */

import { isSoftMatch, wrapTuples } from './match-lines.ts';
import type { Token } from './token.ts';

export interface Transcript {
  readonly text: string;
  /** The token that begins at this place of the transcript. */
  tokenAt(line: number, column: number): Token | undefined;
  /** The token that ends at this place of the transcript. */
  tokenEndingAt(line: number, column: number): Token | undefined;
  /** The name as the program means it: py-ast's spelling turned back, dotted names part by part. */
  name(spelling: string): string;
}

/** Names that py-ast takes for words of a later Python: `type X = int`, `lazy import x`. */
const LATER_WORDS: ReadonlySet<string> = new Set(['type', 'lazy']);
const ASCII = /^[\0-\x7f]*$/;

export function transcribe(tokens: readonly Token[]): Transcript {
  const scribe = new Scribe(tokens);
  scribe.write(isSoftMatch(tokens) ? wrapTuples(tokens) : tokens);
  return scribe;
}

class Scribe implements Transcript {
  private readonly aliases: Aliases;
  private readonly parts: string[] = [];
  private readonly lineStarts: number[] = [0];
  private readonly starts = new Map<number, Token>();
  private readonly ends = new Map<number, Token>();
  private length = 0;
  private depth = 0;
  private fresh = true;

  constructor(tokens: readonly Token[]) {
    this.aliases = new Aliases(tokens);
  }

  get text(): string {
    return this.parts.join('');
  }

  tokenAt(line: number, column: number): Token | undefined {
    return this.starts.get((this.lineStarts[line - 1] ?? 0) + column);
  }

  tokenEndingAt(line: number, column: number): Token | undefined {
    return this.ends.get((this.lineStarts[line - 1] ?? 0) + column);
  }

  name(spelling: string): string {
    return this.aliases.isEmpty ? spelling : spelling.split('.').map(this.aliases.original).join('.');
  }

  write(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.type === 'INDENT') this.depth++;
      else if (token.type === 'DEDENT') this.depth--;
      else if (token.type === 'NEWLINE') this.endLine();
      else if (token.type !== 'ENDMARKER') this.writeToken(token);
    }
  }

  private endLine(): void {
    this.put('\n');
    this.lineStarts.push(this.length);
    this.fresh = true;
  }

  private writeToken(token: Token): void {
    this.put(this.fresh ? ' '.repeat(this.depth) : ' ');
    this.fresh = false;
    this.starts.set(this.length, token);
    this.put(this.spell(token));
    this.ends.set(this.length, token);
  }

  private spell(token: Token): string {
    if (token.type === 'STRING') return "''";
    if (token.type === 'NUMBER') return /[jJ]$/.test(token.text) ? '0j' : '0';
    if (token.type === 'NAME') return this.aliases.alias(token.text);
    return token.text;
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

/** Plain spellings for the names that py-ast can't read as they are. */
class Aliases {
  readonly isEmpty: boolean;
  private readonly taken: ReadonlySet<string>;
  private readonly aliasOf = new Map<string, string>();
  private readonly originalOf = new Map<string, string>();

  constructor(tokens: readonly Token[]) {
    const odd = tokens.filter((token) => token.type === 'NAME' && isOdd(token.text));
    this.isEmpty = odd.length === 0;
    this.taken = this.isEmpty ? new Set() : new Set(tokens.map((token) => token.text));
  }

  alias(text: string): string {
    if (!isOdd(text)) return text;
    const known = this.aliasOf.get(text);
    if (known !== undefined) return known;
    const alias = this.unused();
    this.aliasOf.set(text, alias);
    this.originalOf.set(alias, text.normalize('NFKC'));
    return alias;
  }

  readonly original = (spelling: string): string => this.originalOf.get(spelling) ?? spelling;

  private unused(): string {
    let number = this.aliasOf.size;
    while (this.taken.has(`name_${number}`) || this.originalOf.has(`name_${number}`)) number++;
    return `name_${number}`;
  }
}

function isOdd(text: string): boolean {
  return LATER_WORDS.has(text) || !ASCII.test(text);
}
