/** The command line: `backref run FILE...`. Reads the words, hands them to the command, sets the exit code. */

import { runCommand } from './run.ts';

const USAGE = `Usage: npm run --silent backref -- COMMAND

  run FILE... [--json]    run Python files (or every .py file of a folder) as the sandbox would,
                          and print their SQL; with --json one JSON object a line a file
`;

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  switch (command) {
    case 'run':
      return runCommand(rest);
    case undefined:
    case 'help':
    case '--help':
      process.stdout.write(USAGE);
      return 0;
    default:
      process.stderr.write(`backref: there is no command '${command}'\n\n${USAGE}`);
      return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
