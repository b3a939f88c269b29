import { rmSync } from 'node:fs';
import type { Scene } from './scene.ts';
import { killAfter, listCalls, runVictim } from './victim.ts';

/** A command that is killed, in a project that is ready for it. */
export interface Killing {
	readonly name: string;
	readonly argv: readonly string[];
	prepare(): string;
}

/** The command of a scene, its undoing, and both ways to recover from its being killed in the middle. */
export function killingsOf(scene: Scene): Killing[] {
	const middle = Math.floor(listCalls(scene.place(), scene.command).length * 0.7);
	const killed = scene.place();
	runVictim(killed, scene.command, { at: middle, kind: 'SIGKILL' });
	const prepareKilled = (): string => scene.copy(killed);
	const command = scene.command[0]!;
	return [
		{ name: command, argv: scene.command, prepare: () => scene.place() },
		{ name: 'undo', argv: ['undo'], prepare: () => scene.place('end') },
		{ name: 'recover --finish', argv: ['recover', '--finish'], prepare: prepareKilled },
		{ name: 'recover --roll-back', argv: ['recover', '--roll-back'], prepare: prepareKilled },
	];
}

/** Kills a command right before its n-th call that changes something, or in the middle of it. */
export async function killAt(scene: Scene, { argv, prepare }: Killing, at: number) {
	const root = prepare();
	const { end } = runVictim(root, argv, { at, kind: 'SIGKILL' });
	const wrong = end === 'SIGKILL' ? [] : [`it was not killed, but ended with ${end}`];
	wrong.push(...(await scene.examine(root)));
	if (wrong.length === 0) rmSync(root, { recursive: true });
	return wrong;
}

/** Kills a command at some time; returns undefined when it had ended by then. */
export async function killSomeTime(
	scene: Scene,
	{ argv, prepare }: Killing,
	milliseconds: number,
): Promise<string[] | undefined> {
	const root = prepare();
	const { end } = await killAfter(root, argv, milliseconds);
	const wrong = await scene.examine(root);
	if (wrong.length === 0) rmSync(root, { recursive: true });
	return end === 'SIGKILL' || wrong.length > 0 ? wrong : undefined;
}
