/**
 * Kills runs of the built program with SIGKILL and checks every file afterwards:
 * `npm run kill -- [--times 200]`. A run is killed before each of its calls that change something on disk
 * (in the middle of it, when it writes), so are its undoing and its recovery, and then at random times
 * until that many were. Ends with 1 when a file was neither old nor new, or could not be made either.
 */
import { parseArgs } from 'node:util';
import { killAt, killingsOf, killSomeTime } from '../__tests__/journal/killings.ts';
import { Scene } from '../__tests__/journal/scene.ts';
import { listCalls } from '../__tests__/journal/victim.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } });
const times = Number(values.times);
const started = performance.now();
const scene = new Scene(3, true);
const failures: string[] = [];
let killed = 0;

function note(what: string, wrong: readonly string[]): void {
	killed++;
	for (const problem of wrong) failures.push(`${what}: ${problem}`);
	if (killed % 25 === 0) console.error(`killed ${killed} times …`);
}

const killings = killingsOf(scene);
for (const killing of killings) {
	const calls = listCalls(killing.prepare(), killing.argv);
	for (let at = 1; at <= calls.length; at++) {
		note(`${killing.name}, at ${at} ${calls[at - 1]}`, await killAt(scene, killing, at));
	}
	console.log(`${killing.name}: killed at each of ${calls.length} calls`);
}
const atCalls = killed;
const [run] = killings;
const duration = await measure();
while (killed < times || killed < atCalls + 50) {
	const milliseconds = duration * (0.3 + 0.8 * Math.random());
	const wrong = await killSomeTime(scene, run!, milliseconds);
	if (wrong !== undefined) note(`${run!.name}, after ${Math.round(milliseconds)} ms`, wrong);
}
console.log(`${run!.name}: killed at ${killed - atCalls} random times`);
console.log(
	`${killed} killed, ${failures.length} wrong, ${Math.round((performance.now() - started) / 1000)} s`,
);
for (const failure of failures) console.log(failure);
if (failures.length === 0) scene.remove();
process.exitCode = failures.length === 0 ? 0 : 1;

/** How long the run takes when nobody kills it. */
async function measure(): Promise<number> {
	const begun = performance.now();
	await killSomeTime(scene, run!, 1e6);
	return performance.now() - begun;
}
