import { expect, it, onTestFinished } from 'vitest';
import { killAt, killingsOf } from './journal/killings.ts';
import { Scene } from './journal/scene.ts';
import { listCalls } from './journal/victim.ts';

// The built program, killed at a few moments; `npm run kill` does so at all of them.
it.each([
	['creates a file', false],
	['deletes a file', true],
])(
	'leaves old or new files when it is killed, and can make them either, where it %s',
	async (_, removes) => {
		const scene = new Scene(2, false, removes);
		onTestFinished(() => scene.remove());
		for (const killing of killingsOf(scene)) {
			const calls = listCalls(killing.prepare(), killing.argv);
			for (const share of [0.45, 0.75, 0.95]) {
				const at = Math.ceil(calls.length * share);
				const what = `${killing.name}, at ${at} ${calls[at - 1]}`;
				expect(await killAt(scene, killing, at), what).toEqual([]);
			}
		}
	},
	600_000,
);
