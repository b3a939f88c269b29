import { rmSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { collections } from '../__tests__/support/collections.ts';
import { layOut, planFixtures, readFixtures } from '../__tests__/support/fixtures.ts';

/**
 * Plans single fixture cases, which is quicker than a whole collection, and prints where the result is
 * not the expected one: `npm run case -- <collection> <case>…`.
 */
const [name = '', ...cases] = process.argv.slice(2);
const options = collections.find(({ collection }) => collection === name);
if (options === undefined || cases.length === 0) {
	const names = collections.map(({ collection }) => collection).join(', ');
	throw new Error(`usage: npm run case -- <collection> <case>…, with a collection of ${names}`);
}
const root = layOut(name, 'before', cases);
try {
	const { plan, outputs } = planFixtures(root, options);
	for (const fixture of readFixtures(name).filter(({ name }) => cases.includes(name))) {
		for (const [file, before] of Object.entries(fixture.input)) {
			const after = outputs.get(file)?.after ?? before;
			const expected = fixture.expected[file] ?? before;
			if (after !== expected)
				console.log(createTwoFilesPatch(file, file, expected, after, 'expected', 'actual'));
			else console.log(`${file}: as expected`);
		}
	}
	for (const { file, line, code, message } of [...plan.refusals, ...plan.warnings]) {
		console.log(`${file}:${line} ${code}: ${message}`);
	}
} finally {
	rmSync(root, { recursive: true });
}
