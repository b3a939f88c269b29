import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npmLibraries } from '../../presets/npm.ts';
import { holdsFor } from '../../src/plan/seeds/holdsFor.ts';
import { parseRule } from '../../src/rules/parseRule.ts';
import type { LibraryCase } from './cases.ts';
import { type Comparison, compareForms, formsOf } from './compareForms.ts';
import { install } from './install.ts';

/** What was seen of one function in one version. */
export interface Seen {
	readonly library: string;
	readonly version: string;
	readonly name: string;
	readonly outcome: string;
}

/** Calls both forms of every function that a fact names, in each of the versions of a library. */
export async function compareVersions(
	{ name: library, versions, calls }: LibraryCase,
	place: string,
): Promise<Seen[]> {
	const seen: Seen[] = [];
	for (const version of versions) {
		const folder = join(place, `${library}@${version}`);
		install(folder, { [library]: version });
		const file = join(folder, 'main.cjs');
		const resolved = createRequire(file).resolve(library);
		const module = (await import(pathToFileURL(resolved).href)) as object;
		for (const fact of npmLibraries.rules) {
			if (fact.versions?.package !== library || holdsFor(fact.versions, file) !== true) continue;
			const rule = parseRule(fact.rule, folder);
			const passed = calls[rule.exportPath.at(-1)!] ?? calls['*'] ?? [];
			const outcome = await outcomeOf(formsOf(rule, module), passed);
			seen.push({ library, version, name: rule.exportPath.join('.'), outcome });
		}
	}
	return seen;
}

async function outcomeOf(
	{ sync, async: form }: ReturnType<typeof formsOf>,
	passed: LibraryCase['calls'][string],
): Promise<string> {
	if (sync === undefined) return 'not there';
	if (form === undefined) return 'no async form';
	const found = new Map<Comparison, number>();
	for (const values of passed) {
		const comparison = await compareForms(sync, form, values);
		found.set(comparison, (found.get(comparison) ?? 0) + 1);
	}
	return [...found].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'not called';
}
