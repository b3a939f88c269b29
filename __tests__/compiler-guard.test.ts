import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { createPlan, type Phase } from '../src/plan/createPlan.ts';
import { guardCompiler } from '../src/resolve/compiler/guardCompiler.ts';
import { parseRule } from '../src/rules/parseRule.ts';
import awaitCalls from '../transforms/await-calls.ts';
import { createTree } from './support/tree.ts';

/** Processes that this one has started. */
function children(): number[] {
	return readdirSync('/proc/self/task').flatMap((task) =>
		readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
	);
}

/** Plans, and does something to the compiler when a phase begins. */
function planWhile(phase: Phase, act: (compiler: number) => void, timeLimit?: number): unknown {
	const root = createTree({
		'tsconfig.json': '{ "compilerOptions": { "types": [] } }',
		'store.ts': 'export function load(id: string): string {\n\treturn id;\n}\n',
		'use.ts': "import { load } from './store';\nexport const use = (): string => load('a');\n",
	});
	const known = new Set(children());
	try {
		return createPlan({
			workspace: {
				root,
				files: ['store.ts', 'use.ts'].map((path) => ({
					path,
					absolutePath: `${root}/${path}`,
					editable: true,
				})),
				tsconfigs: [`${root}/tsconfig.json`],
			},
			transform: awaitCalls,
			rules: [parseRule('./store.ts#load', root)],
			byName: false,
			onBlocked: 'refuse',
			verify: true,
			...(timeLimit === undefined ? {} : { timeLimit }),
			onPhase(now) {
				const [compiler] = children().filter((pid) => !known.has(pid));
				if (now === phase && compiler !== undefined) act(compiler);
			},
		});
	} catch (error) {
		return error;
	}
}

it('ends a compiler that nobody closed before its client asks it to end', () => {
	const signals: unknown[] = [];
	const channel = {
		child: { kill: (signal: unknown) => signals.push(signal) },
		requestBytesSync: () => undefined,
		close: () => undefined,
	};
	const before = process.listeners('exit');
	guardCompiler({ client: { channel } } as never, undefined);
	const [first] = process.listeners('exit');
	expect(before).not.toContain(first);
	first!(0);
	expect(signals).toEqual(['SIGKILL']);
	channel.close();
	expect(process.listeners('exit')).toEqual(before);
});

describe.runIf(process.platform === 'linux')('a compiler', () => {
	it.each(['propagate', 'verify'] as const)(
		'that is killed at %s ends in a clear message',
		(phase) => {
			const error = planWhile(phase, (pid) => {
				process.kill(pid, 'SIGKILL');
				execFileSync('sleep', ['0.2']);
			});
			expect(error).toBeInstanceOf(UserError);
			expect((error as UserError).message).toMatch(
				/^the TypeScript compiler ended before it had answered: .*; nothing was written$/,
			);
			expect((error as UserError).hint).toMatch('--root');
		},
	);

	it('that gives no answer is ended', () => {
		const error = planWhile('propagate', (pid) => process.kill(pid, 'SIGSTOP'), 700);
		expect(error).toBeInstanceOf(UserError);
		expect((error as UserError).message).toBe(
			'the TypeScript compiler gave no answer for 0.7 seconds and was ended; nothing was written',
		);
		expect((error as UserError).hint).toMatch('--timeout');
	});

	it('that is slow to be asked again is left alone', () => {
		const plan = planWhile('verify', () => execFileSync('sleep', ['1.2']), 700);
		expect(plan).toMatchObject({ plan: { summary: { filesChanged: 2 } } });
	});
});
