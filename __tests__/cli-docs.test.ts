import { expect, it } from 'vitest';
import { runMain } from './support/runMain.ts';

const introduction = `# Command line

<!-- Written by __tests__/cli-docs.test.ts; after a change run: npx vitest run cli-docs -u -->

- \`--diff\`, \`--check\` and \`--dry-run\` write nothing; with \`--diff\`, the summary goes to stderr, so that
  \`asyncshift run … --diff | git apply\` works from the root of the repository.
- An option that is typed replaces the one of the config file; \`--async\` and \`--preset\` together replace
  its rules.
- \`--report <format>[=<file>]\` tells the outcome as text, JSON, Markdown, SARIF, GitHub annotations, JUnit
  or an HTML page, several of them at once when they go to files: [Reports](reports.md). The summary is
  printed too, unless another document goes to stdout or \`--quiet\` is given. \`--json\` is short for
  \`--report json\`.
- \`migrate\` runs the steps of \`migrate\` in the config, each with the keys of a config for itself and the
  options of its transform. Each step is planned on what the ones before it leave, and the lines in its part
  of the report are those of that text; files are written once, at the end, all of them or none:

  \`\`\`json
  {
    "migrate": [
      { "transform": "unblock-io", "propagate": true },
      { "transform": "await-calls", "async": ["./src/store.ts#load"], "paths": ["src"] },
      { "transform": "strip-async" }
    ]
  }
  \`\`\`
- [Selecting](selecting.md) tells what \`--since\`, \`--staged\`, \`-i\`, \`--max-files\`, \`--only\` and the comments
  \`asyncshift-ignore-next-line\` do.
- \`apply\` checks the sha256 of every file before it writes the first one, and runs nothing from the plan.
  Files that the plan leaves alone may have changed since: so it asks the compiler again, and writes nothing
  when there are new errors (\`--no-verify\` does not ask).
- \`--verify=strict\` tells each new error with the decision that causes it and what that follows from
  (\`newErrors\` in JSON); nothing is written then, no diff and no plan is printed.
- \`--format\` runs the formatter that the repository uses over the changed files, in memory: a diff shows what
  it makes of them. \`--verify-command 'npm test'\` runs after writing, in the folder where it was typed;
  when it fails, takes longer than \`--verify-timeout\` seconds, or is interrupted, every file gets its old
  content back. Its output goes to stderr. Both are keys of the config file too (\`format\`,
  \`verifyCommand\`, which runs in the folder of that file, and \`verifyTimeout\`); \`--format=false\` and
  \`--verify-command ''\` turn them off. [Safety](safety.md#checks) has the details.
- Files are written all of them or none: \`undo\` takes the last run back, and \`recover\` ends one that was
  killed in the middle. [Safety](safety.md) says what that means.
- The files of a repository are data: they are parsed and type-checked, and never run; the same goes for plan
  files, journals and \`asyncshift.config.json\`. What is executed is \`asyncshift.config.ts\`, \`.mjs\` or
  \`.js\` with all that it imports, when one is found between the working directory and the git top level, and
  the commands that you give on the command line or in a config. So look at the config of a repository
  that you do not trust before you start \`asyncshift\` in it. A config that takes longer than a minute,
  or than \`--timeout\`, ends the run. A plan names source files inside the repository only: nothing in \`.git\`, \`node_modules\` or
  \`.asyncshift\`, and nothing that a link leads out of it.
- Every file is counted once: \`seen = changed + unchanged + refused + failed\`. Files fail that cannot be read
  as UTF-8, do not parse, or have more than four million characters; a function that such a file may call is left
  alone. A compiler that is killed, runs out of memory or does not answer (\`--timeout\`) ends the run, and so does
  planning that does not get on for as long; nothing is written.
- Colour only on a terminal; \`NO_COLOR\` forbids it, \`FORCE_COLOR\` asks for it.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | \`--check\` found changes, or \`--strict\` found sites that were left alone; the result would have new errors (\`--verify=strict\`, \`apply\`); \`--verify-command\` failed, and all files are as before |
| 2 | wrong usage, a bad config or plan, a dirty tree |
| 3 | a bug of asyncshift |
| 130, 143, 129 | interrupted (Ctrl-C), asked to end (SIGTERM), terminal closed (SIGHUP): all files are as before |
`;

it('docs/cli.md says what --help says', async () => {
	const sections = [introduction];
	for (const name of [
		'run',
		'migrate',
		'plan',
		'apply',
		'undo',
		'recover',
		'pr',
		'explain',
		'scan',
		'list',
	]) {
		const { stdout } = await runMain(import.meta.dirname, [name, '--help']);
		sections.push(`## asyncshift ${name}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`);
	}
	await expect(sections.join('\n')).toMatchFileSnapshot('../docs/cli.md');
});
