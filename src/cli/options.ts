import type { Options } from 'yargs';

/** Where the repository is. */
export const rootOption = {
	root: {
		type: 'string',
		requiresArg: true,
		describe: 'Take this folder as the repository, for a project inside another one',
		group: 'Files:',
	},
} as const satisfies Record<string, Options>;

/** How the result is compared with the original, in memory. */
export const verifyOptions = {
	verify: {
		choices: ['withdraw', 'strict'] as const,
		requiresArg: true,
		describe:
			'When the compiler has new errors: withdraw what causes them (the default), or list them, write nothing and exit with 1 (strict)',
		group: 'Safety:',
	},
	'no-verify': {
		type: 'boolean',
		describe: 'Skip comparing the compiler diagnostics before and after',
		conflicts: 'verify',
		group: 'Safety:',
	},
} as const satisfies Record<string, Options>;

/** How long to wait for the compiler. */
export const limitOptions = {
	timeout: {
		type: 'number',
		requiresArg: true,
		describe:
			'Seconds that planning may go without getting on, or the compiler take for one answer (300 when not given), or a config to load (60)',
		group: 'Safety:',
	},
} as const satisfies Record<string, Options>;

/**
 * What is async now, and where. None has a default here: an option that is not given must be told
 * apart from one that is, so that the config file can answer instead.
 */
export const ruleOptions = {
	async: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe: 'A function that is async now: <module>#<export path>[=<replacement>]; repeatable',
		group: 'Rules:',
	},
	preset: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe: 'A bundled set of rules (see `asyncshift list --presets`); repeatable',
		group: 'Rules:',
	},
	'by-name': {
		type: 'boolean',
		describe: 'Also accept calls on untyped values when only the name matches',
		group: 'Rules:',
	},
	'on-blocked': {
		choices: ['refuse', 'twin'] as const,
		requiresArg: true,
		describe:
			'When a caller cannot become async: refuse (the default), or keep a synchronous twin for it',
		group: 'Rules:',
	},
	public: {
		choices: ['allow', 'refuse', 'twin'] as const,
		requiresArg: true,
		describe:
			'When a function that a package exports would change: list it as breaking (allow, the default), keep it, or keep it and add an async twin',
		group: 'Rules:',
	},
	'void-callbacks': {
		choices: ['refuse', 'fix'] as const,
		requiresArg: true,
		describe:
			'When an unknown receiver ignores the result of a callback: refuse (the default), or make it async and warn',
		group: 'Rules:',
	},
	'array-map': {
		choices: ['auto', 'concurrent', 'sequential'] as const,
		requiresArg: true,
		describe:
			'Await the calls of a `map` together or one after the other; auto (the default): together where nothing in it has an effect',
		group: 'Rules:',
	},
	concurrency: {
		type: 'number',
		requiresArg: true,
		describe: 'Await at most this many calls of a `map` at the same time, by means of p-map',
		group: 'Rules:',
	},
	include: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe: 'Glob of files to edit; repeatable',
		group: 'Files:',
	},
	exclude: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe: 'Glob of files to leave alone; repeatable',
		group: 'Files:',
	},
	tsconfig: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe: 'A tsconfig to resolve calls with; repeatable; found by itself when not given',
		group: 'Files:',
	},
	...rootOption,
	...verifyOptions,
	...limitOptions,
} as const satisfies Record<string, Options>;

/** Which files git says are to be looked at. */
export const changedOptions = {
	since: {
		type: 'string',
		requiresArg: true,
		describe:
			'Edit only files that changed since this branch left the commit, branch or tag, uncommitted and untracked ones included',
		conflicts: 'staged',
		group: 'Files:',
	},
	staged: {
		type: 'boolean',
		describe: 'Edit only staged files; the changes are not staged, so `git diff` shows them',
		group: 'Files:',
	},
} as const satisfies Record<string, Options>;

/** Which of the changes to make. */
export const selectionOptions = {
	...changedOptions,
	interactive: {
		alias: 'i',
		type: 'boolean',
		describe: 'Ask about each set of changes that belong together before they are made',
		group: 'Selection:',
	},
	'max-files': {
		type: 'number',
		requiresArg: true,
		describe:
			'Change at most this many files, in sets that belong together; run again for the rest',
		group: 'Selection:',
	},
	only: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe:
			'Only sets of changes of this kind, such as await-call, or refusals with this code; repeatable. With codes alone nothing is changed',
		group: 'Selection:',
	},
	'mark-todo': {
		type: 'boolean',
		describe:
			'Write a comment `TODO(asyncshift)` above what is left alone; runs remove those of solved ones',
		group: 'Selection:',
	},
} as const satisfies Record<string, Options>;

/** What happens with the changes. */
export const writeOptions = {
	'dry-run': {
		type: 'boolean',
		describe: 'Write nothing',
		group: 'Output:',
	},
	diff: {
		type: 'boolean',
		describe: 'Print a diff for `git apply` and write nothing; the summary goes to stderr',
		group: 'Output:',
	},
	'allow-dirty': {
		type: 'boolean',
		describe: 'Write although the git tree has uncommitted changes',
		group: 'Safety:',
	},
} as const satisfies Record<string, Options>;

/** What has to happen with the changes before they may stay. */
export const finishOptions = {
	format: {
		type: 'boolean',
		describe: 'Format the changed files with the formatter that the repository uses',
		group: 'Output:',
	},
	'verify-command': {
		type: 'string',
		requiresArg: true,
		describe: 'Run this after writing, and take everything back when it fails',
		group: 'Safety:',
	},
	'verify-timeout': {
		type: 'number',
		requiresArg: true,
		describe: 'Seconds that --verify-command may take; as long as it likes when not given',
		group: 'Safety:',
	},
} as const satisfies Record<string, Options>;

/** How the outcome is told. */
export const reportOptions = {
	report: {
		type: 'array',
		string: true,
		requiresArg: true,
		describe:
			'Tell the outcome as <format>[=<file>]: text, json, markdown, sarif, github, junit or html; repeatable',
		group: 'Output:',
	},
	json: {
		type: 'boolean',
		describe: 'Short for --report json',
		group: 'Output:',
		conflicts: 'diff',
	},
	quiet: {
		type: 'boolean',
		describe: 'Print no summary and no progress',
		group: 'Output:',
	},
} as const satisfies Record<string, Options>;

/** What turns into exit code 1. */
export const gateOptions = {
	check: {
		type: 'boolean',
		describe: 'Write nothing; exit with 1 when something would change',
		group: 'Output:',
	},
	strict: {
		type: 'boolean',
		describe: 'Exit with 1 when a site had to be left alone (the others are still migrated)',
		group: 'Safety:',
	},
} as const satisfies Record<string, Options>;
