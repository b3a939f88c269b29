import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryCases } from './libraries/cases.ts';
import { compareVersions, type Seen } from './libraries/compareVersions.ts';
import { renderLibraries } from './libraries/renderLibraries.ts';
import { runFixtures } from './libraries/runFixtures.ts';
import { runPools } from './libraries/runPools.ts';

/**
 * Installs the libraries of the preset `npm` in the versions at which its facts change, and calls both
 * forms of every function with the same; runs the fixtures of `npm` and `bridges` with the libraries
 * themselves, and programs with worker pools: `npm run libraries`, which writes `docs/libraries.md`. A folder (`-- <folder>`) keeps what
 * is installed; names of libraries behind it print those alone, and so do `fixtures` and `pools`.
 */
const [kept, ...only] = process.argv.slice(2);
const place = kept ?? mkdtempSync(join(tmpdir(), 'asyncshift-libraries-'));
try {
	const seen: Seen[] = [];
	for (const library of libraryCases) {
		if (only.length > 0 && !only.includes(library.name)) continue;
		const found = await compareVersions(library, place);
		for (const { version, name, outcome } of found)
			console.log(`${library.name}@${version} ${name}: ${outcome}`);
		seen.push(...found);
	}
	const fixtures = only.length > 0 && !only.includes('fixtures') ? [] : await runFixtures(place);
	const pools = only.length > 0 && !only.includes('pools') ? [] : await runPools(place);
	for (const line of [...fixtures, ...pools]) console.log(line);
	if (only.length === 0) {
		const page = new URL('../docs/libraries.md', import.meta.url);
		writeFileSync(
			page,
			renderLibraries(seen, { fixtures, pools }, new Date().toISOString().slice(0, 10)),
		);
	}
} finally {
	if (kept === undefined) rmSync(place, { recursive: true });
}
