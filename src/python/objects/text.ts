/**
 * Text by code points: Python counts and cuts `str` by code points, JavaScript by UTF-16 units. Nearly all text has no
 * astral characters, so each function first looks whether the difference exists.
 */

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/;

/** Whether code points and UTF-16 units differ in this text. */
export function hasAstral(text: string): boolean {
  return ASTRAL.test(text);
}

/** The characters of the text, one code point each. */
export function characters(text: string): readonly string[] {
  return hasAstral(text) ? Array.from(text) : text.split('');
}

/** `len(text)`. */
export function textLength(text: string): number {
  return hasAstral(text) ? Array.from(text).length : text.length;
}

/** The character at an index within the text (`0 <= index < len`), or `undefined`. */
export function characterAt(text: string, index: number): string | undefined {
  return hasAstral(text) ? Array.from(text)[index] : text[index];
}

/** `text[from:to]` for bounds within the text. */
export function textSlice(text: string, from: number, to: number): string {
  return hasAstral(text) ? Array.from(text).slice(from, to).join('') : text.slice(from, to);
}

/** The index in code points of an index in UTF-16 units. */
export function codePointIndex(text: string, unit: number): number {
  return hasAstral(text) ? Array.from(text.slice(0, unit)).length : unit;
}

/** The text without its UTF-16 details: the code point of its first character. */
export function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** `text.isprintable()`: what `repr` shows as it is. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** `repr(text)`: CPython's choice of quotes and escapes. */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (!/[\\'"]/.test(text) && isPrintable(text)) return mark + text + mark;
  let quoted = '';
  for (const character of text) quoted += character === mark ? `\\${mark}` : escapeCharacter(character);
  return mark + quoted + mark;
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  return isPrintable(character) ? character : hexEscape(codePoint(character));
}

/** `\x0a`, `\u20ac` or `\U0001f600`. */
export function hexEscape(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** `ascii(...)` of what `repr` gave: everything beyond ASCII escaped. */
export function escapeNonAscii(text: string): string {
  let escaped = '';
  for (const character of text) {
    const code = codePoint(character);
    escaped += code < 0x80 ? character : hexEscape(code);
  }
  return escaped;
}
