import type { PathUse, PresetGap, PresetRule } from '../src/rules/preset.ts';
import type { ArgumentLimit } from '../src/rules/rule.ts';

const page = 'https://nodejs.org/api/child_process.html';

/** Both forms give a string in these, or a Buffer. */
const encodings = [
	'ascii',
	'base64',
	'base64url',
	'binary',
	'buffer',
	'hex',
	'latin1',
	'ucs-2',
	'ucs2',
	'utf-8',
	'utf16le',
	'utf8',
].map((name) => `'${name}'`);

const limits: readonly ArgumentLimit[] = [
	{
		argument: -1,
		kind: 'values',
		option: 'stdio',
		values: ["'pipe'", "['pipe','pipe','pipe']", "['ignore','pipe','pipe']"],
		isRequired: true,
		why: "the command shares streams with this process or is left without them, and the async form reads them all by pipes; `stdio: 'pipe'` would be the same in both",
	},
	{
		argument: -1,
		kind: 'values',
		option: 'encoding',
		values: encodings,
		why: 'the async form may give another type of result',
	},
	{ argument: -1, kind: 'option', option: 'input' },
	{ argument: -1, kind: 'option', option: 'argv0' },
	{
		kind: 'caught',
		members: [
			'status',
			'code',
			'errno',
			'error',
			'output',
			'pid',
			'signal',
			'spawnargs',
			'syscall',
		],
	},
	// Of a command that could not be started they are null, and empty in the async form.
	{ kind: 'caught', members: ['stdout', 'stderr'], ifNothing: true, isMinor: true },
	{
		kind: 'caught',
		members: ['message', 'name', 'stack'],
		with: { argument: -1, options: ['timeout', 'maxBuffer'] },
		isMinor: true,
	},
	{
		kind: 'caught',
		members: ['message', 'stack'],
		isMinor: true,
		warns: 'which has a line break behind the command now where that printed nothing to `stderr`',
	},
];

/** A command may read the files whose names it gets. */
const commandFiles: readonly PathUse[] = [{ argument: 1, isList: true, use: 'reads' }];

/** Commands whose result is what they print; the exit status is elsewhere in the error. */
export const childProcessRules: readonly PresetRule[] = ['exec', 'execFile'].map((name) => ({
	paths: name === 'execFile' ? commandFiles : [],
	rule: `node:child_process#${name}Sync=promisify(node:child_process#${name})`,
	limits,
	suffix: '.then(({ stdout }) => stdout)',
	picksResult: true,
	dropped: {
		option: 'stdio',
		instead: { unless: 'encoding', text: "encoding: 'buffer'" },
	},
	hazard: {
		code: 'open-input',
		message: 'a command that reads its standard input found it at its end, and waits for it now',
	},
	source:
		name === 'exec'
			? `${page}#child_processexeccommand-options-callback`
			: `${page}#child_processexecfilefile-args-options-callback`,
	note: 'The error of a command that fails has its exit status as `code`, not as `status`.',
}));

export const childProcessGaps: readonly PresetGap[] = [
	{
		module: 'node:child_process',
		functions: ['spawnSync'],
		why: 'gives an object with the exit status and never throws for it, which no promise form does: start the command with `spawn`, and wait for its event `close`',
		source: `${page}#child_processspawnsynccommand-args-options`,
	},
];
