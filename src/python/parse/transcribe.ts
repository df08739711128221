/**
 * Writes tokens down again as plain ASCII Python, one logical line a line, so that py-ast reads the program without
 * meeting the spellings it trips over (prefixes and f-strings, tabs, form feeds, odd line ends, wide characters), and
 * remembers which token stands where. Called by the tree builder.
 */

import { isSoftMatch, wrapTuples } from './match-lines.ts';
import { isName, type Token } from './token.ts';

export interface Transcript {
  readonly text: string;
  /** The token that begins at this place of the transcript. */
  tokenAt(line: number, column: number): Token | undefined;
  /** The token that ends at this place of the transcript. */
  tokenEndingAt(line: number, column: number): Token | undefined;
  /** The name as the program means it: py-ast's spelling turned back, dotted names part by part. */
  name(spelling: string): string;
}

/** Names that mean something to py-ast where the grammar says so; every other name gets a short alias. */
const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', '_']);
/** Signs that never run into what stands beside them. */
const LONE_SIGNS: ReadonlySet<string> = new Set(['(', ')', '[', ']', '{', '}', ',']);

export function transcribe(tokens: readonly Token[]): Transcript {
  const scribe = new Scribe();
  scribe.write(isSoftMatch(tokens) ? wrapTuples(tokens) : tokens);
  return scribe;
}

class Scribe implements Transcript {
  private readonly aliases = new Aliases();
  private readonly parts: string[] = [];
  private readonly lineStarts: number[] = [0];
  private readonly starts = new Map<number, Token>();
  private readonly ends = new Map<number, Token>();
  private length = 0;
  private depth = 0;
  private last: Token | null = null;

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
    return spelling.includes('.')
      ? spelling.split('.').map(this.aliases.original).join('.')
      : this.aliases.original(spelling);
  }

  write(tokens: readonly Token[]): void {
    for (const [at, token] of tokens.entries()) {
      if (token.type === 'STRING' && this.last?.type === 'STRING') this.joinString(token);
      else if (token.text === ',' && endsDelete(tokens, at)) continue;
      else if (token.type === 'INDENT') this.depth++;
      else if (token.type === 'DEDENT') this.depth--;
      else if (token.type === 'NEWLINE') this.endLine();
      else if (token.type !== 'ENDMARKER') this.writeToken(token);
    }
  }

  private endLine(): void {
    this.put('\n');
    this.lineStarts.push(this.length);
    this.last = null;
  }

  private writeToken(token: Token): void {
    if (this.last === null) this.put(' '.repeat(this.depth));
    else if (!LONE_SIGNS.has(this.last.text) && !LONE_SIGNS.has(token.text)) this.put(' ');
    this.last = token;
    this.starts.set(this.length, token);
    this.put(this.spell(token));
    this.ends.set(this.length, token);
  }

  /** Strings side by side are one literal, which patterns too may have. */
  private joinString(token: Token): void {
    this.last = token;
    this.ends.set(this.length, token);
  }

  private spell(token: Token): string {
    if (token.type === 'STRING') return "''";
    if (token.type === 'NUMBER') return /[jJ]$/.test(token.text) ? '0j' : '0';
    return isName(token) ? this.aliases.alias(token.text) : token.text;
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

/** `del a,` is a statement that py-ast does not read. */
function endsDelete(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  if (next?.type !== 'NEWLINE' && next?.text !== ';') return false;
  const start = tokens.slice(0, comma).findLastIndex((token) => token.type === 'NEWLINE' || token.text === ';');
  return tokens.slice(start + 1, comma).find((token) => token.type === 'NAME')?.text === 'del';
}

/**
 * Short plain spellings for names: py-ast can't read them all (characters of two units), takes some for words of a
 * later Python (`type`, `lazy`), and its time goes by the character.
 */
class Aliases {
  private readonly aliasOf = new Map<string, string>();
  private readonly originalOf = new Map<string, string>();

  alias(text: string): string {
    if (SOFT_KEYWORDS.has(text)) return text;
    const known = this.aliasOf.get(text);
    if (known !== undefined) return known;
    const alias = `_${this.aliasOf.size.toString(36)}`;
    this.aliasOf.set(text, alias);
    this.originalOf.set(alias, text.normalize('NFKC'));
    return alias;
  }

  readonly original = (spelling: string): string => this.originalOf.get(spelling) ?? spelling;
}
