/** Migrates a copy of the example and loads both versions: `npm run demo:measure`. */
import { rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { type Load, load, type Request } from './load.ts';
import { prepare } from './prepare.ts';
import { type Figures, renderFigures } from './renderFigures.ts';
import { account, type Scenario, scenarios } from './scenarios.ts';
import { Service } from './server.ts';
import { renderTargets } from './targets.ts';

const seconds = Number(process.env.SECONDS ?? 5);
const rounds = Number(process.env.ROUNDS ?? 3);
const port = 3900;

const versions = [
	{ name: 'before', root: prepare('before', false) },
	{ name: 'after', root: prepare('after', true) },
];
console.log('Both versions are compiled and have passed their tests.');

const results: Figures[] = [];
try {
	for (const scenario of scenarios) {
		for (let round = 0; round < rounds; round++) {
			// Versions take turns, so that what else the machine does meets both.
			for (const { name, root } of versions) {
				results.push({
					scenario: scenario.name,
					version: name,
					...(await measure(root, scenario)),
				});
			}
		}
	}
} finally {
	for (const { root } of versions) rmSync(path.dirname(root), { recursive: true, force: true });
}
const [cpu] = cpus();
console.log(
	`Node.js ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}), median of ${rounds} runs of ${seconds} s\n`,
);
console.log(renderFigures(results));
console.log(`\n${renderTargets(results)}`);

async function measure(root: string, { request, beside = [] }: Scenario) {
	const origin = `http://127.0.0.1:${port}`;
	const service = await Service.start('dist/src/server.js', root, {
		PORT: String(port),
		DATABASE: path.join(root, 'measured.db'),
	});
	try {
		await register(origin);
		for (const warm of [request, ...beside]) await load(origin, warm, 1);
		await service.reset();
		const [measured] = await Promise.all(
			[request, ...beside].map((each: Request): Promise<Load> => load(origin, each, seconds)),
		);
		return { load: measured!, delay: await service.delay() };
	} finally {
		await service.stop();
	}
}

/** The account may be there from the round before. */
async function register(origin: string): Promise<void> {
	await fetch(origin + account.path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(account.body),
	});
}
