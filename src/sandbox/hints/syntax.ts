/** Hints for what Python can't read: SyntaxError, IndentationError, TabError. */

import { type Rule, replaceWithin } from './rule.ts';

const SYNTAX = ['SyntaxError'];

export const SYNTAX_RULES: readonly Rule[] = [
  {
    code: 'syntax-comma',
    types: SYNTAX,
    pattern: /^invalid syntax\. Perhaps you forgot a comma\?$/,
    hint: () =>
      'Two things stand side by side with nothing between them. Arguments are separated by commas: `db.Column(db.Integer, primary_key=True)`.',
  },
  {
    code: 'syntax-never-closed',
    types: SYNTAX,
    pattern: /^'(.)' was never closed$/,
    hint: ([, bracket]) =>
      `This \`${bracket}\` has no partner. Close it at the end of its line, before the next attribute begins.`,
  },
  {
    code: 'syntax-unmatched',
    types: SYNTAX,
    pattern: /^unmatched '(.)'$/,
    hint: ([, bracket]) => `There is one \`${bracket}\` too many here: nothing is open that it could close.`,
  },
  {
    code: 'syntax-wrong-bracket',
    types: SYNTAX,
    pattern: /^closing parenthesis '(.)' does not match opening parenthesis '(.)'/,
    hint: ([, closing, opening]) => `\`${opening}\` was opened, but \`${closing}\` stands where it should be closed.`,
  },
  {
    code: 'syntax-colon',
    types: SYNTAX,
    pattern: /^expected ':'$/,
    hint: () => 'A line that opens a block ends with a colon: `class User(db.Model):`.',
  },
  {
    code: 'syntax-string',
    types: SYNTAX,
    pattern: /^unterminated (triple-quoted )?string literal/,
    hint: () => 'The quote that opens this text is never closed. Put the same quote at its end.',
  },
  {
    code: 'syntax-equals',
    types: SYNTAX,
    pattern:
      /Maybe you meant '==' or ':=' instead of '='\?$|perhaps you meant "=="\?$|Maybe you meant '==' instead of '='\?$/,
    hint: () => '`=` stores a value under a name. To compare two values write `==`.',
  },
  {
    code: 'syntax-positional',
    types: SYNTAX,
    pattern: /^positional argument follows keyword argument/,
    hint: () =>
      'Arguments without a name come first, those with one (`nullable=False`) after them. Type and foreign key have no name.',
  },
  {
    code: 'syntax-repeated',
    types: SYNTAX,
    pattern: /^keyword argument repeated: (.*)$/,
    hint: ([, name]) => `\`${name}\` is given twice in one call. Keep the one you mean.`,
  },
  {
    code: 'syntax-quotes',
    types: SYNTAX,
    pattern: /^invalid character '(.)' \(U\+(201[89CD])\)$/,
    hint: ([, quote]) =>
      `\`${quote}\` is a typographic quote, as word processors make it. Python wants the plain \`'\` or \`"\`.`,
    fix: ([, quote = ''], subject) => replaceWithin(subject, quote, '‘’'.includes(quote) ? "'" : '"'),
  },
  {
    code: 'syntax-character',
    types: SYNTAX,
    pattern: /^invalid (?:non-printable )?character/,
    hint: () =>
      'This character means nothing to Python. It often comes in when code is copied from a web page: delete it and type it again.',
  },
  {
    code: 'syntax-keyword',
    types: SYNTAX,
    pattern: /^invalid syntax$/,
    hint: () =>
      'Python can make no sense of what stands here. Look for a missing comma or parenthesis just before it, or for a name that is one of Python’s own words (`class`, `from`, `pass`).',
  },
  {
    code: 'syntax-assign',
    types: SYNTAX,
    pattern: /^cannot assign to (.*?)( here)?\./,
    hint: ([, what]) =>
      `Only a name can stand at the left of \`=\`, and here stands ${what}. A dash is read as minus: use \`_\` in names.`,
  },
  {
    code: 'indent-expected',
    types: ['IndentationError'],
    pattern: /^expected an indented block after (.*) on line (\d+)$/,
    hint: ([, what, line]) =>
      `What belongs to the ${what} of line ${line} is indented by four spaces. If it is to stay empty, write \`pass\`.`,
  },
  {
    code: 'indent-unexpected',
    types: ['IndentationError'],
    pattern: /^unexpected indent$/,
    hint: () =>
      'This line begins further right than the one above it, and nothing opened a block. Align it with its neighbours.',
  },
  {
    code: 'indent-dedent',
    types: ['IndentationError'],
    pattern: /^unindent does not match any outer indentation level$/,
    hint: () => 'This line begins at a column where no block began. Align it with the lines it belongs to.',
  },
  {
    code: 'indent-tabs',
    types: ['TabError'],
    pattern: /./,
    hint: () => 'Some lines are indented with tabs and some with spaces. Use four spaces everywhere.',
  },
];
