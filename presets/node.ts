import type { Preset } from '../src/rules/preset.ts';
import { childProcessGaps, childProcessRules } from './node-child-process.ts';
import { cryptoRules } from './node-crypto.ts';
import { nodeFs } from './node-fs.ts';
import { zlibGaps, zlibRules } from './node-zlib.ts';

/** Everything in Node.js that blocks and says so in its name. */
export const node: Preset = {
	name: 'node',
	summary:
		'Node.js: the *Sync functions of fs, child_process, crypto and zlib become asynchronous.',
	rules: [...nodeFs.rules, ...childProcessRules, ...cryptoRules, ...zlibRules],
	gaps: [...(nodeFs.gaps ?? []), ...childProcessGaps, ...zlibGaps],
	notIncluded: [
		...nodeFs.notIncluded,
		{
			what: '`randomBytes` and `randomInt` without a callback',
			why: 'A few random bytes are there sooner than the thread pool would answer.',
		},
		{
			what: '`createHash`, `createHmac`, `hash`, `sign`, `verify`',
			why: 'They compute on this thread: that is work for a worker, or fast enough to stay.',
		},
	],
};
