/**
 * Kills runs of the built program with SIGKILL and checks every file afterwards:
 * `npm run kill -- [--times 200] [--random 20]`. `apply`, its undoing and both ways of its recovery are
 * killed before each of their calls that change something on disk (in the middle of it, when it writes);
 * then `run` is killed at random times, that often and until there are as many kills as wanted. Ends with
 * 1 when a file was neither old nor new, or could not be made either.
 */
import { parseArgs } from 'node:util';
import { killAt, killingsOf, killSomeTime } from '../__tests__/journal/killings.ts';
import { Scene } from '../__tests__/journal/scene.ts';
import { listCalls } from '../__tests__/journal/victim.ts';

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '200' },
		random: { type: 'string', default: '20' },
	},
});
const started = performance.now();
const failures: string[] = [];
let killed = 0;

function note(what: string, wrong: readonly string[]): void {
	killed++;
	for (const problem of wrong) failures.push(`${what}: ${problem}`);
	if (killed % 25 === 0) console.error(`killed ${killed} times …`);
}

async function killAtCalls(removes: boolean): Promise<void> {
	const scene = new Scene(2, false, removes);
	const what = removes ? ' of a run that deletes' : '';
	for (const killing of killingsOf(scene)) {
		const calls = listCalls(killing.prepare(), killing.argv);
		for (let at = 1; at <= calls.length; at++) {
			note(`${killing.name}${what}, at ${at} ${calls[at - 1]}`, await killAt(scene, killing, at));
		}
		console.log(`${killing.name}${what}: killed at each of ${calls.length} calls`);
	}
	if (failures.length === 0) scene.remove();
}

async function killAtRandomTimes(atLeast: number, wanted: number): Promise<void> {
	const scene = new Scene(8, true);
	const [run] = killingsOf(scene);
	const begun = performance.now();
	await killSomeTime(scene, run!, 1e6);
	const duration = performance.now() - begun;
	let kills = 0;
	while (kills < atLeast || killed < wanted) {
		// Most of the time is planning, in which there is nothing to lose.
		const milliseconds = duration * (0.5 + 0.5 * Math.random());
		const wrong = await killSomeTime(scene, run!, milliseconds);
		if (wrong === undefined) continue;
		note(`${run!.name}, after ${Math.round(milliseconds)} ms`, wrong);
		kills++;
	}
	console.log(`${run!.name}: killed at ${kills} random times`);
	if (failures.length === 0) scene.remove();
}

await killAtCalls(false);
await killAtCalls(true);
await killAtRandomTimes(Number(values.random), Number(values.times));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${killed} killed, ${failures.length} wrong, ${seconds} s`);
for (const failure of failures) console.log(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
