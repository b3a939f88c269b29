import type { Seen } from './compareVersions.ts';

/** The page about the libraries of the preset `npm`. */
export function renderLibraries(
	seen: readonly Seen[],
	{ fixtures, pools }: { readonly fixtures: readonly string[]; readonly pools: readonly string[] },
	today: string,
): string {
	const lines = [
		'# Libraries of the preset `npm`',
		'',
		`<!-- Written by \`npm run libraries\`, last on ${today} with Node.js ${process.versions.node}. -->`,
		'',
		'Both forms of every function that `presets/npm.ts` names, called with the same in two folders with the same content: results, errors and what is in the folder then. The versions are those at which a fact begins or ends, and the newest that Node.js 20 can load.',
		'',
		'- **same**: results, errors and files are the same.',
		'- **other order**: the elements of the list are the same, in another order (warning `other-order`).',
		'- **other message**: both fail, and the errors differ in their text or class.',
		'- **other result**: see the notes below.',
		'- **not there**: the version has no such function, so nothing can call it.',
		'',
		'| Library | Version | Functions | Outcome |',
		'| --- | --- | --- | --- |',
	];
	const rows = new Map<string, string[]>();
	for (const { library, version, name, outcome } of seen) {
		const key = `| ${library} | ${version} | $ | ${outcome} |`;
		rows.set(key, [...(rows.get(key) ?? []), `\`${name}\``]);
	}
	for (const [row, names] of rows) lines.push(row.replace('$', names.join(', ')));
	lines.push(
		'',
		'The other results: `emptyDir` of fs-extra gives an array of nothing where `emptyDirSync` gives nothing; execa 2 adds `all` to what it gives; `nothrow` of which is ignored by the asynchronous form before version 3, so calls with it are refused.',
		'',
		'Not run: `bcrypt` before 6 (it is compiled while it is installed; its source was read), `execa` 10 (it needs Node.js 22), `graceful-fs` (its functions become those of `node:fs/promises`, which the tests run), `cross-spawn`, `cosmiconfig` and `tmp` (their calls stay).',
		'',
		'## Fixtures with the libraries themselves',
		'',
		'Input and output of the fixtures of the presets `npm` and `bridges`, run with the libraries that their stand-ins are named after:',
		'',
		...fixtures.map((line) => `- ${line}`),
		'',
		'## Worker pools',
		'',
		'Programs whose pools `strip-executor` takes away, with piscina 5 and workerpool 10: what they print before and after, results and rejections.',
		'',
		...pools.map((line) => `- ${line}`),
		'',
	);
	return lines.join('\n');
}
