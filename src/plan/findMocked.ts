import { dirname, resolve } from 'node:path';
import { findModule } from '../project/findModule.ts';
import type { Block, Place } from './facts.ts';
import type { Session } from './session.ts';
import { siteId, type Unit } from './unit.ts';

/**
 * Calls of a seed that a test replaces by its name, by site id. The replacement would miss the mock, so
 * these calls stay: those in the test itself and in the files it names, which are the code under test.
 */
export function findMocked(units: Iterable<Unit>, session: Session): Map<string, Block> {
	const reach = new Map<string, ReadonlySet<string>>();
	const blocks = new Map<string, Block>();
	for (const unit of units) {
		if (!unit.isFixed || unit.mocks.length === 0) continue;
		const mockOf = new Map<string, Place>();
		for (const mock of unit.mocks) {
			let files = reach.get(mock.file);
			if (files === undefined) {
				files = namedFiles(mock.file, session.texts);
				reach.set(mock.file, files);
			}
			for (const file of files) if (!mockOf.has(file)) mockOf.set(file, mock);
		}
		for (const site of unit.sites.values()) {
			const mock = mockOf.get(site.file);
			if (mock === undefined) continue;
			blocks.set(siteId(site), {
				code: 'mocked-by-name',
				message: `a test replaces \`${unit.label}\` by its name (${session.relative(mock.file)}:${session.lineOf(mock.file, mock.start)})`,
			});
		}
	}
	return blocks;
}

/** A file and the files that it names by a relative path, in imports and in every other string. */
export function namedFiles(file: string, texts: ReadonlyMap<string, string>): Set<string> {
	const found = new Set([file]);
	for (const match of (texts.get(file) ?? '').matchAll(/(['"`])(\.\.?\/[^'"`\n]*|\.\.?)\1/g)) {
		const target = findModule(resolve(dirname(file), match[2]!), texts);
		if (target !== undefined) found.add(target);
	}
	return found;
}
