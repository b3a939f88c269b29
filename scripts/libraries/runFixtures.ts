import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareCalls } from './compareForms.ts';
import { install } from './install.ts';

type Module = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

const fixtures = new URL('../../__testfixtures__/', import.meta.url).pathname;

/**
 * What is called of a fixture, whose file has `$` in the place of `input` and `output`. One is left out: the
 * loader of this script rewrites `import()` in a function whose source make-synchronous hands to a thread.
 */
const runs: Readonly<Record<string, readonly ((module: Module) => unknown)[]>> = {
	'unblock-io.npm/calls-the-function-that-a-module-is.$.ts': [
		({ version }) => version!('node'),
		({ version }) => version!('missing-command'),
	],
	'unblock-io.npm/goes-through-libraries-that-extend-fs.$.ts': [
		({ copy }) => copy!('one.txt'),
		({ copy }) => copy!('page.txt'),
		({ copy }) => copy!('missing'),
	],
	'unblock-io.npm/promisifies-a-library-that-takes-a-callback.$.cts': [
		({ clean }) => clean!(['folder', 'missing']),
	],
	'unblock-io.npm/replaces-named-forms-of-libraries.$.ts': [({ list }) => list!('*.txt')],
	'unblock-io.bridges/leads-back-in-a-script-that-has-promisify.$.cjs': [({ greet }) => greet!(1)],
	'unblock-io.bridges/leads-a-callback-function-back/$/main.ts': [
		({ greet }) => greet!(1),
		({ greet }) => greet!(0),
	],
	'unblock-io.bridges/leads-a-thread-of-a-script-back/$/main.cjs': [
		({ greetAll }) => greetAll!(['Ada', 'Grace']),
		({ greetAll }) => greetAll!(['']),
	],
	'unblock-io.bridges/leads-a-thread-of-a-module-back/$/main.mjs': [
		({ sizeOf }) => sizeOf!('load.mjs'),
	],
	'unblock-io.bridges/takes-one-function-out-where-another-stays.$.ts': [({ greet }) => greet!(1)],
	'unblock-io.bridges/waits-for-a-timer-in-a-script.$.cjs': [({ beat }) => beat!()],
	'unblock-io.bridges/returns-the-promise-of-a-function-out-of-its-bridge.$.ts': [
		({ shoutLate }) => shoutLate!('text'),
	],
};

/** Runs the fixtures of the presets `npm` and `bridges`, before and after, with the libraries that they name. */
export async function runFixtures(place: string): Promise<string[]> {
	const lines: string[] = [];
	for (const collection of ['unblock-io.npm', 'unblock-io.bridges']) {
		const folder = join(place, collection);
		install(folder, versionsIn(join(fixtures, collection, 'packages')));
		cpSync(join(fixtures, collection), folder, {
			recursive: true,
			filter: (path) => !path.endsWith('/packages'),
		});
	}
	for (const [file, steps] of Object.entries(runs)) {
		const [around, within] = file.split('/$/');
		// What stays is only among the inputs.
		if (within !== undefined)
			cpSync(join(place, around!, 'input'), join(place, around!, 'output'), {
				recursive: true,
				force: false,
			});
		const [before, after] = await Promise.all(
			['input', 'output'].map((side) => load(join(place, file.replace('$', side)))),
		);
		for (const [index, step] of steps.entries()) {
			const comparison = await compareCalls(
				() => step(before!),
				() => step(after!),
				join(place, file.split('/')[0]!),
			);
			lines.push(`${file.replace('.$', '').replace('/$', '')} run ${index + 1}: ${comparison}`);
		}
	}
	return lines;
}

async function load(path: string): Promise<Module> {
	const module = (await import(pathToFileURL(path).href)) as Module & { readonly default?: Module };
	return path.endsWith('.cjs') ? module.default! : module;
}

/** The versions that the stand-ins of a collection say they are. */
function versionsIn(packages: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(packages).flatMap((name) => {
			const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
				readonly version?: string;
			};
			return manifest.version === undefined ? [] : [[name, manifest.version]];
		}),
	);
}
